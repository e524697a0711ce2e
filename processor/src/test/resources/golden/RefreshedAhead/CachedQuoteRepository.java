package example;

import io.keyward.TenantCache;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Caches {@link QuoteRepository} in Redis, one key space a tenant.
 *
 * <ul>
 *   <li>{@code find} reads {@code tenant:{tenant_id}:quote:{id}}, kept 10 minutes; that there is
 *       none, 30 seconds; loaded again in the background after 8 minutes; where loading fails,
 *       served for another 1 hour
 *   <li>{@code findAll} reads {@code tenant:{tenant_id}:quote:{ids}}, an entry an element, kept 10
 *       minutes; loaded again in the background after 8 minutes; where loading fails, served for
 *       another 1 hour
 *   <li>{@code first} reads {@code tenant:{tenant_id}:quote:first}, kept until it is evicted; that
 *       there is none, until it is evicted
 *   <li>{@code drop} evicts {@code tenant:{tenant_id}:quote:{id}}
 *   <li>{@code add} evicts {@code tenant:{tenant_id}:quote:first}
 * </ul>
 */
@Generated("io.keyward.processor.DecoratorProcessor")
public final class CachedQuoteRepository implements QuoteRepository {
  private static final KeyTemplate QUOTE_KEY = KeyTemplate.start("tenant:").tenant("quote")
      .part(":");

  private static final KeyTemplate QUOTE_FIRST_KEY = KeyTemplate.start("tenant:").tenant("quote")
      .text(":first");

  private static final ReadSpec<QuoteRepository.Quote> FIND = ReadSpec.of(
      "QuoteRepository.find",
      QUOTE_KEY,
      ValueType.of(QuoteRepository.Quote.class),
      0xdd770812fc785666L,
      Duration.ofMinutes(10))
      .absentTtl(Duration.ofSeconds(30))
      .refreshAfter(Duration.ofMinutes(8))
      .staleIfError(Duration.ofHours(1));

  private static final ReadSpec<QuoteRepository.Quote> FIND_ALL = ReadSpec.of(
      "QuoteRepository.findAll",
      QUOTE_KEY,
      ValueType.of(QuoteRepository.Quote.class),
      0xdd770812fc785666L,
      Duration.ofMinutes(10))
      .refreshAfter(Duration.ofMinutes(8))
      .staleIfError(Duration.ofHours(1));

  private static final ReadSpec<QuoteRepository.Quote> FIRST = ReadSpec.eternal(
      "QuoteRepository.first",
      QUOTE_FIRST_KEY,
      ValueType.of(QuoteRepository.Quote.class),
      0xe3e51d8df64dc0cfL)
      .absentEternal();

  private static final WriteSpec DROP = WriteSpec.of("QuoteRepository.drop", QUOTE_KEY);

  private static final WriteSpec ADD = WriteSpec.of("QuoteRepository.add", QUOTE_FIRST_KEY);

  private final QuoteRepository delegate;

  private final DecoratorCache cache;

  public CachedQuoteRepository(QuoteRepository delegate, TenantCache cache) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.cache = DecoratorCache.of(cache, FIND, FIND_ALL, FIRST, DROP, ADD);
  }

  @Override
  public Optional<QuoteRepository.Quote> find(long id) {
    var key = cache.key(FIND).number(id);
    return cache.readOptional(FIND, key, () -> delegate.find(id));
  }

  @Override
  public Map<Long, QuoteRepository.Quote> findAll(Collection<Long> ids) {
    var keys = cache.keys(FIND_ALL).each(ids, (key, each) -> key.part(KeyText.INTEGER, each));
    return cache.readAll(FIND_ALL, keys, missing -> delegate.findAll(missing));
  }

  @Override
  public Optional<QuoteRepository.Quote> first() {
    var key = cache.key(FIRST);
    return cache.readOptional(FIRST, key, () -> delegate.first());
  }

  @Override
  public void drop(long id) {
    cache.write(DROP)
        .naming(keys -> keys.evict(QUOTE_KEY).number(id))
        .run(() -> delegate.drop(id));
  }

  @Override
  public void add(QuoteRepository.Quote quote) {
    cache.write(ADD)
        .naming(keys -> keys.evict(QUOTE_FIRST_KEY))
        .run(() -> delegate.add(quote));
  }
}
