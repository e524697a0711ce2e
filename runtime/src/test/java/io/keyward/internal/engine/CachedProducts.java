package io.keyward.internal.engine;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What would be generated for {@link Products}. */
@NullUnmarked // what lambdas return is past the checker
final class CachedProducts implements Products {
  private static final KeyTemplate PRODUCT_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":");
  private static final KeyTemplate NAME_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":name:");
  private static final KeyTemplate TAGS_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":").text(":tags");
  private static final KeyTemplate COUNTRY_KEY =
      KeyTemplate.start("global:").global("country").part(":");

  static final ReadSpec<Product> FIND =
      ReadSpec.of(
          "Products.find", PRODUCT_KEY, ValueType.of(Product.class), 11, Duration.ofMinutes(10));
  private static final ReadSpec<Product> FIND_FRESH =
      ReadSpec.of(
          "Products.findFresh",
          PRODUCT_KEY,
          ValueType.of(Product.class),
          11,
          Duration.ofSeconds(1));
  private static final ReadSpec<Product> SEARCH =
      ReadSpec.of(
              "Products.search", NAME_KEY, ValueType.of(Product.class), 12, Duration.ofMinutes(10))
          .absentTtl(Duration.ofSeconds(30));
  private static final ReadSpec<List<String>> TAGS =
      ReadSpec.of(
          "Products.tags",
          TAGS_KEY,
          ValueType.generic(List.class, ValueType.of(String.class)),
          13,
          Duration.ofMinutes(10));
  private static final ReadSpec<String> COUNTRY =
      ReadSpec.of(
          "Products.country", COUNTRY_KEY, ValueType.of(String.class), 14, Duration.ofMinutes(10));
  private static final WriteSpec SAVE =
      WriteSpec.of("Products.save", PRODUCT_KEY, NAME_KEY, TAGS_KEY)
          .puts(ValueType.of(Product.class), 11, Duration.ofMinutes(10));
  private static final WriteSpec DELETE = WriteSpec.of("Products.delete", PRODUCT_KEY, TAGS_KEY);
  private static final WriteSpec DELETE_ALL = WriteSpec.of("Products.deleteAll");
  private static final WriteSpec RENAME_COUNTRIES = WriteSpec.of("Products.renameCountries");

  private final Products delegate;
  private final DecoratorCache cache;

  CachedProducts(Products delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache =
        DecoratorCache.of(
            cache,
            FIND,
            FIND_FRESH,
            SEARCH,
            TAGS,
            COUNTRY,
            SAVE,
            DELETE,
            DELETE_ALL,
            RENAME_COUNTRIES);
  }

  @Override
  public @Nullable Product find(long id) {
    var key = cache.key(FIND).number(id);
    return cache.read(FIND, key, () -> delegate.find(id));
  }

  @Override
  public @Nullable Product findFresh(long id) {
    var key = cache.key(FIND_FRESH).number(id);
    return cache.read(FIND_FRESH, key, () -> delegate.findFresh(id));
  }

  @Override
  public Optional<Product> search(String name) throws IOException {
    var key = cache.key(SEARCH).part(KeyText.STRING, name);
    return cache.readOptional(SEARCH, key, () -> delegate.search(name));
  }

  @Override
  public List<String> tags(long id) {
    var key = cache.key(TAGS).number(id);
    return cache.read(TAGS, key, () -> delegate.tags(id));
  }

  @Override
  public Product save(Product product) throws IOException {
    return cache
        .write(SAVE)
        .naming(
            keys -> {
              keys.put(PRODUCT_KEY)
                  .part(KeyText.INTEGER, Path.of(product).<Long>then(it -> it.id()));
              keys.evict(TAGS_KEY)
                  .part(KeyText.INTEGER, Path.of(product).<Long>then(it -> it.id()));
            })
        .<Product>namingResult(
            (keys, result) ->
                keys.evict(NAME_KEY)
                    .part(KeyText.STRING, Path.of(result).<String>then(it -> it.name())))
        .call(() -> delegate.save(product));
  }

  @Override
  public void delete(long id) throws IOException {
    cache
        .write(DELETE)
        .naming(
            keys -> {
              keys.evict(PRODUCT_KEY).number(id);
              keys.evict(TAGS_KEY).number(id);
            })
        .run(() -> delegate.delete(id));
  }

  @Override
  public int deleteAll() {
    return cache
        .write(DELETE_ALL)
        .naming(keys -> keys.evictResource("product"))
        .call(() -> delegate.deleteAll());
  }

  @Override
  public String country(String code) {
    var key = cache.key(COUNTRY).part(KeyText.STRING, code);
    return cache.read(COUNTRY, key, () -> delegate.country(code));
  }

  @Override
  public void renameCountries() {
    cache
        .write(RENAME_COUNTRIES)
        .naming(keys -> keys.evictGlobal("country"))
        .run(() -> delegate.renameCountries());
  }
}
