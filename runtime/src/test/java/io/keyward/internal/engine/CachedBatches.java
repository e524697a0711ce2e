package io.keyward.internal.engine;

import io.keyward.TenantCache;
import io.keyward.internal.engine.Products.Product;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What would be generated for {@link Batches}; its entries are those of {@link CachedProducts}. */
@NullUnmarked // what lambdas return is past the checker
final class CachedBatches implements Batches {

  private static final KeyTemplate PRODUCT_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":");
  private static final KeyTemplate NAME_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":name:");
  private static final KeyText<String> NAME_TEXT = KeyText.STRING.matching("[a-z]+").atMost(8);
  private static final Duration TTL = Duration.ofMinutes(10);

  private static final ReadSpec<Product> FIND_ALL = spec("findAll", 11);
  private static final ReadSpec<Product> FIND_LIST = spec("findList", 11);
  private static final ReadSpec<Product> FIND_SET = spec("findSet", 11);
  private static final ReadSpec<Product> FIND_KNOWN =
      spec("findKnown", 11).absentTtl(Duration.ofSeconds(30));
  private static final ReadSpec<Product> FIND_NAMED =
      ReadSpec.of("Batches.findNamed", NAME_KEY, ValueType.of(Product.class), 12, TTL);
  private static final WriteSpec TOUCH = WriteSpec.of("Batches.touch", PRODUCT_KEY);

  private final Batches delegate;
  private final DecoratorCache cache;

  CachedBatches(Batches delegate, TenantCache cache) {
    this.delegate = delegate;
    this.cache =
        DecoratorCache.of(cache, FIND_ALL, FIND_LIST, FIND_SET, FIND_KNOWN, FIND_NAMED, TOUCH);
  }

  private static ReadSpec<Product> spec(String method, long fingerprint) {
    return ReadSpec.of(
        "Batches." + method, PRODUCT_KEY, ValueType.of(Product.class), fingerprint, TTL);
  }

  @Override
  public Map<Long, Product> findAll(@Nullable Collection<Long> ids) {
    var keys = cache.keys(FIND_ALL).each(ids, (key, each) -> key.part(KeyText.INTEGER, each));
    return cache.readAll(FIND_ALL, keys, missing -> delegate.findAll(missing));
  }

  @Override
  public Map<Long, Product> findList(List<Long> ids) {
    var keys = cache.keys(FIND_LIST).each(ids, (key, each) -> key.part(KeyText.INTEGER, each));
    return cache.readAll(FIND_LIST, keys, missing -> delegate.findList(missing));
  }

  @Override
  public Map<Long, Product> findSet(Set<Long> ids) {
    var keys = cache.keys(FIND_SET).each(ids, (key, each) -> key.part(KeyText.INTEGER, each));
    return cache.readAll(FIND_SET, keys, missing -> delegate.findSet(missing));
  }

  @Override
  public Map<Long, Product> findKnown(Collection<Long> ids) {
    var keys = cache.keys(FIND_KNOWN).each(ids, (key, each) -> key.part(KeyText.INTEGER, each));
    return cache.readAll(FIND_KNOWN, keys, missing -> delegate.findKnown(missing));
  }

  @Override
  public Map<String, Product> findNamed(Collection<String> names) {
    var keys = cache.keys(FIND_NAMED).each(names, (key, each) -> key.part(NAME_TEXT, each));
    return cache.readAll(FIND_NAMED, keys, missing -> delegate.findNamed(missing));
  }

  @Override
  public void touch(long id) {
    cache
        .write(TOUCH)
        .naming(keys -> keys.evict(PRODUCT_KEY).number(id))
        .run(() -> delegate.touch(id));
  }
}
