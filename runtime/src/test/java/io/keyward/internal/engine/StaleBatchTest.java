package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keyward.support.DecoratorCache;
import io.keyward.support.DecoratorCache.BatchLoad;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Expired values that answer a batch whose delegate fails: all of them, or none. */
@NullUnmarked // nulls are keys and answers here
class StaleBatchTest extends BatchQuotesTest {

  private static final ReadSpec<String> BATCH = spec("quotes").staleIfError(Duration.ofHours(1));
  private static final ReadSpec<String> LATER = spec("later").staleIfError(Duration.ofHours(1));
  private static final Duration EXPIRED = Duration.ofMinutes(20);

  private final RuntimeException down = new IllegalStateException("The database is down");

  @Override
  ReadSpec<String> batch() {
    return BATCH;
  }

  @Override
  ReadSpec<String> batchLater() {
    return LATER;
  }

  private void fail(Throwable thrown) {
    row = "v2";
    answer =
        ids -> {
          throw Sneaky.rethrow(thrown);
        };
  }

  /** Stores those and lets their ttl be over. */
  private void storeExpired(Long... ids) {
    read(List.of(ids));
    age(EXPIRED, (Object[]) ids);
    calls.clear();
  }

  @Test
  void allThatIsMissingIsAnsweredByExpiredValuesBesideTheHits() {
    storeExpired(1L, 3L);
    read(List.of(2L));
    calls.clear();
    fail(down);
    read(List.of(1L)); // knows the script
    resp.resetCommandCalls();
    double misses = bench.misses();

    Map<Long, String> found = read(List.of(3L, 2L, 1L));

    assertThat(found).isEqualTo(Map.of(3L, "3v1", 2L, "2v1", 1L, "1v1"));
    assertThat(found.keySet()).containsExactly(3L, 2L, 1L);
    assertThat(ours()).containsEntry("mget", 1L).containsEntry("evalsha", 2L);
    assertThat(bench.misses()).isEqualTo(misses + 2);
    assertThat(bench.errors("load", "stale_served")).as("of each value").isEqualTo(3);

    answer = this::rows;
    assertThat(read(List.of(3L, 2L, 1L))).isEqualTo(Map.of(3L, "3v2", 2L, "2v1", 1L, "1v2"));
    assertThat(bench.bypasses()).isZero();
  }

  @Test
  void ifOneHasNoneTheDelegatesExceptionPassesAndTheOthersStay() {
    storeExpired(1L);
    fail(down);

    assertThat(catchThrowable(() -> read(List.of(1L, 2L)))).isSameAs(down);
    assertThat(bench.errors("load", "stale_served")).isZero();
    assertThat(resp.keys()).contains(key(1)).doesNotContain(key(2));

    assertThat(read(List.of(1L))).isEqualTo(Map.of(1L, "1v1"));
  }

  enum Meanwhile {
    EVICTION,
    GROUP_EVICTION,
    PUT,
    GROUP_EVICTION_AND_ANOTHERS_FILL
  }

  @ParameterizedTest
  @EnumSource
  void whatAWriteHasReachedInTheLoadIsNotServed(Meanwhile meanwhile) {
    storeExpired(1L, 2L);
    answer =
        ids -> {
          answer = this::rows;
          switch (meanwhile) {
            case EVICTION -> evict(2);
            case PUT -> put(2, "2v3");
            case GROUP_EVICTION -> bench.cache.evictTenant(ACME);
            case GROUP_EVICTION_AND_ANOTHERS_FILL -> {
              bench.cache.evictTenant(ACME);
              read(List.of(5L)); // has the generations made anew
            }
          }
          throw down;
        };

    assertThat(catchThrowable(() -> read(List.of(1L, 2L)))).isSameAs(down);
  }

  @Test
  void whatIsHeldOrLoadedByAnotherHasNothingToServe() {
    storeExpired(1L, 2L);
    DecoratorCache cache = (DecoratorCache) bench.cache;
    fail(down);

    Throwable thrown =
        as(
            ACME,
            () ->
                cache
                    .write(EVICT)
                    .naming(keys -> keys.evict(KEY).number(BOOK).number(2))
                    .call(() -> catchThrowable(() -> read(List.of(1L, 2L)))));

    assertThat(thrown).isSameAs(down);
    assertThat(read(List.of(1L))).isEqualTo(Map.of(1L, "1v1"));
  }

  @Test
  void aReadOfOneThatJoinsAFailedBatchLoadsForItself() throws InterruptedException {
    storeExpired(1L, 2L);
    StringBuilder joined = new StringBuilder();
    Thread reader = new Thread(() -> joined.append(as(ACME, () -> quotes.one(1, BOOK))));
    row = "v2";
    answer =
        ids -> {
          reader.start();
          Await.until(SOON, () -> awaitsALoad(reader));
          throw down;
        };

    assertThat(read(List.of(1L, 2L))).isEqualTo(Map.of(1L, "1v1", 2L, "2v1"));
    reader.join();

    assertThat(joined).hasToString("1v2"); // its method serves nothing expired
  }

  @Test
  void anErrorPassesAndNothingIsKept() {
    storeExpired(1L);
    AssertionError error = new AssertionError("not the database");
    fail(error);

    assertThat(catchThrowable(() -> read(List.of(1L)))).isSameAs(error);
    assertThat(resp.keys()).doesNotContain(key(1));
  }

  @Test
  void withoutStaleIfErrorTheDelegatesExceptionPassesEvenBesideAMethodThatHasIt() {
    storeExpired(1L);
    fail(down);

    assertThat(catchThrowable(() -> as(ACME, () -> quotes.plain(List.of(1L), BOOK))))
        .isSameAs(down);
  }

  @Test
  void aFutureThatFailsIsAnsweredSoToo() {
    readLater(List.of(1L, 2L));
    age(EXPIRED, 1L, 2L);
    fail(down);

    assertThat(readLater(List.of(2L, 1L))).isEqualTo(Map.of(1L, "1v1", 2L, "2v1"));
    assertThat(catchThrowable(() -> readLater(List.of(1L, 3L))))
        .isInstanceOf(CompletionException.class)
        .hasRootCause(down);
  }

  @Test
  void soIsADelegateThatThrowsBeforeItGivesAFuture() {
    readLater(List.of(1L));
    age(EXPIRED, 1L);
    DecoratorCache cache = (DecoratorCache) bench.cache;
    Collection<Long> ids = List.of(1L);
    BatchLoad<Collection<Long>, CompletableFuture<Map<Long, String>>> throwing =
        missing -> {
          throw down;
        };
    bench.calls.add(1);

    CompletableFuture<Map<Long, String>> found =
        as(
            ACME,
            () ->
                cache.readAllAsync(
                    LATER,
                    cache
                        .keys(LATER)
                        .each(ids, (key, each) -> key.number(BOOK).part(KeyText.INTEGER, each)),
                    throwing));

    assertThat(found.join()).isEqualTo(Map.of(1L, "1v1"));
  }

  @Test
  void valuesLiveForTheirTtlAndAsLongAsTheyMayBeServed() {
    read(List.of(1L));

    assertThat(resp.pttl(key(1)))
        .isBetween(Duration.ofMinutes(60).toMillis(), Duration.ofMinutes(70).toMillis());
  }

  @Test
  void moreThanAScriptTakesAreServedByTwo() {
    List<Long> many = LongStream.range(0, 300).boxed().toList();
    storeExpired(many.toArray(new Long[0]));
    Map<Long, String> before = rows(many);
    fail(down);
    read(many); // knows the script
    resp.resetCommandCalls();

    assertThat(read(many)).isEqualTo(before);
    assertThat(ours()).containsEntry("mget", 1L).containsEntry("evalsha", 4L);
  }

  @Test
  void ifRedisIsGoneWhenTheLoadHasFailedTheDelegatesExceptionPasses() {
    try (RedisServer own = RedisServer.running();
        Bench other =
            new Bench(own, new MapProducts(), it -> it.operationTimeout(Duration.ofSeconds(2)));
        Resp its = own.connect()) {
      quotes = around(other);
      Await.until(
          SOON,
          () -> {
            read(List.of(1L, 2L));
            return other.hits() > 0;
          });
      Ages.age(its, key(1), EXPIRED);
      Ages.age(its, key(2), EXPIRED);
      answer =
          ids -> {
            own.kill();
            throw down;
          };

      assertThat(catchThrowable(() -> read(List.of(1L, 2L)))).isSameAs(down);
      assertThat(other.errors("load", "stale_served")).isZero();
    }
  }
}
