package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keyward.CacheEntry;
import io.keyward.support.DecoratorCache;
import io.keyward.support.DecoratorCache.Load;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expired values beside puts, handles, other methods, futures, and a Redis that goes. */
@NullUnmarked // what lambdas return is past the checker
class StaleAmongOthersTest extends EngineTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration TTL = Duration.ofMinutes(10);
  private static final Duration EXPIRED = Duration.ofMinutes(20);
  private static final KeyTemplate KEY = KeyTemplate.start("tenant:").tenant("quote").part(":");
  private static final String ENTRY = "tenant:{acme}:quote:1";
  private static final ReadSpec<String> PLAIN =
      ReadSpec.of("Quotes.plain", KEY, ValueType.of(String.class), 1, TTL);
  private static final ReadSpec<String> QUOTE =
      ReadSpec.of("Quotes.quote", KEY, ValueType.of(String.class), 1, TTL)
          .staleIfError(Duration.ofHours(1));
  private static final WriteSpec PUT =
      WriteSpec.of("Quotes.put", KEY).puts(ValueType.of(String.class), 1, TTL);

  private final RuntimeException down = new IllegalStateException("The database is down");
  private DecoratorCache cache;

  @BeforeEach
  void open() {
    cache = open(bench);
  }

  private static DecoratorCache open(Bench of) {
    return DecoratorCache.of(of.cache, QUOTE, PLAIN, PUT);
  }

  private String read(ReadSpec<String> spec, Load<String> load) {
    bench.calls.add(1);
    return as(ACME, () -> cache.read(spec, cache.key(spec).number(1), load));
  }

  private void storeExpired() {
    read(QUOTE, () -> "v1");
    Ages.age(resp, ENTRY, EXPIRED);
  }

  private void put(String value) {
    as(ACME, () -> cache.write(PUT).naming(keys -> keys.put(KEY).number(1)).call(() -> value));
  }

  @Test
  void whatIsPutInTheLoadIsNotServedByTheLoadThatFailsAndStays() {
    storeExpired();

    Throwable thrown =
        catchThrowable(
            () ->
                read(
                    QUOTE,
                    () -> {
                      put("v2");
                      throw down;
                    }));

    assertThat(thrown).isSameAs(down);
    assertThat(read(QUOTE, () -> "v3")).isEqualTo("v2");
  }

  @Test
  void whatAWriteIsYetToTellRedisOfIsNotServed() throws InterruptedException {
    storeExpired();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch failed = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () ->
                as(
                    ACME,
                    () ->
                        cache
                            .write(PUT)
                            .naming(keys -> keys.evict(KEY).number(1))
                            .call(
                                () -> {
                                  begun.countDown();
                                  return failed.await(20, TimeUnit.SECONDS);
                                })));

    Throwable thrown =
        catchThrowable(
            () ->
                read(
                    QUOTE,
                    () -> {
                      refuseScripts(true); // the write's hold
                      writer.start();
                      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
                      refuseScripts(false);
                      assertThat(resp.keys()).contains(ENTRY); // the lease, and what it keeps
                      throw down;
                    }));
    failed.countDown();
    writer.join();

    assertThat(thrown).isSameAs(down);
  }

  @Test
  void aHandleServesAnExpiredValueWhereItsLoaderThrows() throws IOException {
    CacheEntry<String> entry = as(ACME, () -> cache.entry(QUOTE, key -> key.number(1)));
    storeExpired();
    IOException gone = new IOException("The file is gone");
    bench.calls.add(2);

    assertThat(
            as(
                ACME,
                () ->
                    entry.get(
                        () -> {
                          throw gone;
                        })))
        .isEqualTo("v1");
    as(
        ACME,
        () -> {
          entry.evict();
          return true;
        });
    assertThat(
            catchThrowable(
                () ->
                    as(
                        ACME,
                        () ->
                            entry.get(
                                () -> {
                                  throw gone;
                                }))))
        .isSameAs(gone);
  }

  @Test
  void whatAHandlePutsIsServedPastItsTtlAsWhatItLoads() throws IOException {
    CacheEntry<String> entry = as(ACME, () -> cache.entry(QUOTE, key -> key.number(1)));
    as(
        ACME,
        () -> {
          entry.put("put");
          return true;
        });
    assertThat(resp.pttl(ENTRY)).isGreaterThan(TTL.toMillis());
    Ages.age(resp, ENTRY, EXPIRED);

    assertThat(
            read(
                QUOTE,
                () -> {
                  throw down;
                }))
        .isEqualTo("put");
  }

  @Test
  void anotherMethodThatWaitsForTheLoadLoadsForItself() throws InterruptedException {
    storeExpired();
    StringBuilder joined = new StringBuilder();
    Thread reader = new Thread(() -> joined.append(read(PLAIN, () -> "v2")));

    String served =
        read(
            QUOTE,
            () -> {
              reader.start();
              Await.until(SOON, () -> awaitsALoad(reader));
              throw down;
            });
    reader.join();

    assertThat(served).isEqualTo("v1");
    assertThat(joined).hasToString("v2");
  }

  @Test
  void aDelegateThatThrowsBeforeItGivesAFutureIsAFailureToo() {
    storeExpired();
    Load<CompletableFuture<String>> throwing =
        () -> {
          throw down;
        };
    bench.calls.add(1);

    assertThat(as(ACME, () -> cache.readAsync(QUOTE, cache.key(QUOTE).number(1), throwing)))
        .isCompletedWithValue("v1");
    assertThat(bench.errors("load", "stale_served")).isEqualTo(1);
  }

  @Test
  void ifRedisIsGoneWhenTheLoadHasFailedTheDelegatesExceptionPasses() {
    try (RedisServer own = RedisServer.running();
        Bench other =
            new Bench(own, new MapProducts(), it -> it.operationTimeout(Duration.ofSeconds(2)));
        Resp its = own.connect()) {
      DecoratorCache others = open(other);
      Await.until(
          SOON,
          () -> {
            other.calls.add(1);
            as(ACME, () -> others.read(QUOTE, others.key(QUOTE).number(1), () -> "v1"));
            return other.hits() > 0;
          });
      Ages.age(its, ENTRY, EXPIRED);
      other.calls.add(1);

      Throwable thrown =
          catchThrowable(
              () ->
                  as(
                      ACME,
                      () ->
                          others.read(
                              QUOTE,
                              others.key(QUOTE).number(1),
                              () -> {
                                own.kill();
                                throw down;
                              })));

      assertThat(thrown).isSameAs(down);
      assertThat(other.errors("load", "unreachable") + other.errors("load", "timeout"))
          .isEqualTo(1);
      assertThat(other.errors("load", "stale_served")).isZero();
    }
  }
}
