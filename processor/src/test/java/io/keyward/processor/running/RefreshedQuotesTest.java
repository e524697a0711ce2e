package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A generated decorator that refreshes ahead, on a real Redis. */
@NullUnmarked // what is made before each test is past the checker
class RefreshedQuotesTest extends RedisTest {

  private static final Decorators DECORATORS = new Decorators(List.of("Quotes"));

  private final AtomicInteger loads = new AtomicInteger();
  private final Set<Optional<TenantId>> tenants = ConcurrentHashMap.newKeySet();
  private final List<List<Long>> batches = new CopyOnWriteArrayList<>();
  private Quotes quotes;

  @BeforeEach
  void make() throws ReflectiveOperationException {
    Quotes delegate =
        new Quotes() {
          @Override
          public Quote quote(long id) {
            tenants.add(TenantContext.current());
            return new Quote(id, loads.incrementAndGet());
          }

          @Override
          public Map<Long, Quote> quotes(Collection<Long> ids) {
            tenants.add(TenantContext.current());
            batches.add(List.copyOf(ids));
            int load = loads.incrementAndGet();
            Map<Long, Quote> found = new LinkedHashMap<>();
            ids.forEach(id -> found.put(id, new Quote(id, load)));
            return found;
          }

          @Override
          public void drop(long id) {
            loads.addAndGet(100);
          }
        };
    quotes =
        (Quotes)
            DECORATORS
                .load("io.keyward.processor.running.CachedQuotes")
                .getConstructor(Quotes.class, TenantCache.class)
                .newInstance(delegate, cache);
  }

  @Test
  void anAgedHitIsAnsweredAtOnceAndLoadedAgainForItsTenant() {
    assertThat(as(ACME, () -> quotes.quote(1)).load()).isEqualTo(1);

    AtomicInteger reads = new AtomicInteger(1);
    Await.until(
        Duration.ofSeconds(10),
        () -> {
          reads.incrementAndGet();
          return as(ACME, () -> quotes.quote(1)).load() > 1;
        });

    assertThat(tenants).containsExactly(Optional.of(ACME));
    assertCounted(reads.get() - 1, 1, 0);
  }

  @Test
  void agedHitsOfABatchAreLoadedAgainByOneCall() {
    List<Long> ids = List.of(2L, 1L);
    as(ACME, () -> quotes.quotes(ids));

    AtomicInteger reads = new AtomicInteger(1);
    Await.until(
        Duration.ofSeconds(10),
        () -> {
          reads.incrementAndGet();
          return as(ACME, () -> quotes.quotes(ids)).get(1L).load() > 1;
        });

    assertThat(batches).hasSizeGreaterThan(1).containsOnly(ids);
    assertThat(tenants).containsExactly(Optional.of(ACME));
    assertCounted(2 * (reads.get() - 1), 2, 0);
  }

  @Test
  void whatWasEvictedIsNotRefreshed() {
    as(ACME, () -> quotes.quote(1));
    TenantContext.run(ACME, () -> quotes.drop(1));

    assertThat(as(ACME, () -> quotes.quote(1)).load()).isGreaterThan(100);
    assertCounted(0, 2, 0);
  }
}
