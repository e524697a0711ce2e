package shop;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Caches {@link PageRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code page} reads {@code tenant:{tenant_id}:page:{slug}}, kept 1 minute
 *   <li>{@code at} reads {@code tenant:{tenant_id}:page-at:{address}:{language}}, kept 1 minute
 *   <li>{@code of} reads {@code tenant:{tenant_id}:page-of:{author}}, kept 1 minute
 *   <li>{@code save} evicts {@code tenant:{tenant_id}:page:{page.slug}},
 *       {@code tenant:{tenant_id}:page-of:{page.author}} and
 *       {@code tenant:{tenant_id}:page-at:{address}:{language}}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedPageRepository implements PageRepository {
  private static final KeyTemplate PAGE_KEY = KeyTemplate.start("tenant:").tenant("page").part(":");

  private static final KeyTemplate PAGE_AT_KEY = KeyTemplate.start("tenant:").tenant("page-at")
      .hashedPart(":").part(":");

  private static final KeyTemplate PAGE_OF_KEY = KeyTemplate.start("tenant:").tenant("page-of")
      .hashedPart(":");

  private static final KeyText<String> SLUG_VALUE_TEXT = KeyText.STRING
      .matching("[a-z0-9-]{1,60}\"?");

  private static final KeyText<PageRepository.Slug> SLUG_TEXT = KeyText.record(
      KeyText.component(PageRepository.Slug::value, SLUG_VALUE_TEXT));

  private static final KeyText<String> ADDRESS_STREET_TEXT = KeyText.STRING.atMost(40);

  private static final KeyText<String> ADDRESS_CITY_TEXT = KeyText.STRING.hashed();

  private static final KeyText<PageRepository.Address> ADDRESS_TEXT = KeyText.record(
      KeyText.component(PageRepository.Address::street, ADDRESS_STREET_TEXT),
      KeyText.component(PageRepository.Address::city, ADDRESS_CITY_TEXT));

  private static final KeyText<String> LANGUAGE_TEXT = KeyText.STRING
      .matching("\\p{Lower}{2}\u00e9").atMost(3);

  private static final ReadSpec<PageRepository.Page> PAGE = ReadSpec.of(
      "PageRepository.page",
      PAGE_KEY,
      ValueType.of(PageRepository.Page.class),
      0x1530b4f33c33742bL,
      Duration.ofMinutes(1));

  private static final ReadSpec<List<PageRepository.Page>> AT = ReadSpec.of(
      "PageRepository.at",
      PAGE_AT_KEY,
      ValueType.<List<PageRepository.Page>>generic(List.class,
          ValueType.of(PageRepository.Page.class)),
      0x43de61a538bc5b02L,
      Duration.ofMinutes(1));

  private static final ReadSpec<List<PageRepository.Page>> OF = ReadSpec.of(
      "PageRepository.of",
      PAGE_OF_KEY,
      ValueType.<List<PageRepository.Page>>generic(List.class,
          ValueType.of(PageRepository.Page.class)),
      0xbef12c8703984d24L,
      Duration.ofMinutes(1));

  private static final WriteSpec SAVE = WriteSpec.of("PageRepository.save", PAGE_KEY, PAGE_OF_KEY,
      PAGE_AT_KEY);

  private final PageRepository delegate;

  private final DecoratorCache cache;

  public CachedPageRepository(PageRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, PAGE, AT, OF, SAVE);
  }

  @Override
  public PageRepository.Page page(PageRepository.Slug slug) {
    var key = cache.key(PAGE).part(SLUG_TEXT, slug);
    return cache.read(PAGE, key, () -> delegate.page(slug));
  }

  @Override
  public List<PageRepository.Page> at(PageRepository.Address address, String language) {
    var key = cache.key(AT).part(ADDRESS_TEXT, address).part(LANGUAGE_TEXT, language);
    return cache.read(AT, key, () -> delegate.at(address, language));
  }

  @Override
  public List<PageRepository.Page> of(String author) {
    var key = cache.key(OF).part(ADDRESS_CITY_TEXT, author);
    return cache.read(OF, key, () -> delegate.of(author));
  }

  @Override
  public void save(PageRepository.Page page, PageRepository.Address address, String language) {
    cache.write(SAVE)
        .naming(keys -> {
          keys.evict(PAGE_KEY).part(SLUG_TEXT, Path.of(page).then(it -> it.slug()));
          keys.evict(PAGE_OF_KEY).part(ADDRESS_CITY_TEXT, Path.of(page).then(it -> it.author()));
          keys.evict(PAGE_AT_KEY).part(ADDRESS_TEXT, address).part(KeyText.STRING, language);
        })
        .run(() -> delegate.save(page, address, language));
  }
}
