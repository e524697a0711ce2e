package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.CacheUnavailableException;
import io.keyward.OnUnreachableWrite;
import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.internal.engine.Products.Product;
import io.keyward.testing.Await;
import io.keyward.testing.Hiccups;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import io.keyward.testing.TcpProxy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

@NullUnmarked // what lambdas return is past the checker
class OutageTest {

  private static final Duration B = Duration.ofMillis(250);

  private RedisServer redis;
  private Bench bench;

  @BeforeEach
  void open() {
    redis = RedisServer.running();
    bench = new Bench(redis, new MapProducts(), it -> it);
  }

  @AfterEach
  void close() {
    bench.close();
    redis.close();
  }

  private Product save(long id, String name) throws IOException {
    return as(ACME, () -> bench.database.save(new Product(id, name, List.of())));
  }

  private Product find(long id) {
    return as(ACME, () -> bench.products.find(id));
  }

  private void warmUp() throws IOException {
    save(42, "anvil");
    Await.until(Duration.ofSeconds(20), () -> hitsOnce(), bench::figures);
  }

  private boolean hitsOnce() {
    double before = bench.hits();
    assertThat(find(42)).isNotNull();
    return bench.hits() > before;
  }

  @Test
  void fiftyThreadsDoNotNoticeThatRedisIsKilledAndHitAgainWhenItIsBack() throws Exception {
    for (int i = 0; i < 8; i++) {
      save(i, "anvil");
    }
    warmUp();
    long before = Math.round(bench.hits() + bench.misses() + bench.bypasses());
    FiftyReaders load = new FiftyReaders(this::find);
    Await.until(Duration.ofSeconds(20), () -> load.calls.get() > 3_000);
    load.slowestNanos.set(0); // a cold JVM is not the point
    Hiccups hiccups = Hiccups.watch();

    redis.kill();
    Await.until(Duration.ofSeconds(5), () -> bench.gauge("keyward.breaker.state") > 0);
    long atKill = load.calls.get();
    Await.until(Duration.ofSeconds(20), () -> load.calls.get() > atKill + 5_000);
    double hits = bench.hits();
    redis.start();
    Duration back = Await.until(Duration.ofSeconds(10), () -> bench.hits() > hits + 100);
    load.end();

    Duration slowest = Duration.ofNanos(load.slowestNanos.get());
    Duration machine = hiccups.end();
    System.out.printf(
        "kill -9 under 50 threads: %d calls, %d failures, slowest %d ms (the machine itself paused"
            + " for up to %d ms), hits again after %d ms%n",
        load.calls.get(),
        load.failures.get(),
        slowest.toMillis(),
        machine.toMillis(),
        back.toMillis());
    assertThat(load.failures).hasValue(0);
    assertThat(slowest).isLessThan(B.multipliedBy(2).plus(machine));
    assertThat(back).isLessThan(Duration.ofSeconds(3));
    bench.assertCounted(before + load.calls.get());
    Bench.assertAllExpire(redis);
  }

  @Test
  void aRedisThatStopsCostsADeadlineUntilTheBreakerOpensAndThenNothing() throws Exception {
    warmUp();
    redis.pause();
    long start = System.nanoTime();
    long slowest = 0;
    while (bench.gauge("keyward.breaker.state") < 2) {
      long called = System.nanoTime();
      assertThat(find(42)).isNotNull();
      slowest = Math.max(slowest, System.nanoTime() - called);
    }
    Duration opened = Duration.ofNanos(System.nanoTime() - start);

    long perCall = Long.MAX_VALUE; // in the best of many slices, as the machine is busy
    long open = System.nanoTime();
    while (System.nanoTime() - open < TimeUnit.MILLISECONDS.toNanos(500)) {
      long slice = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        find(42);
      }
      perCall = Math.min(perCall, (System.nanoTime() - slice) / 200);
    }
    System.out.printf(
        "SIGSTOP: breaker open after %d ms, slowest call %d ms, then about %d ns a call%n",
        opened.toMillis(), TimeUnit.NANOSECONDS.toMillis(slowest), perCall);
    assertThat(perCall).isLessThan(2_000);
    assertThat(opened).isLessThan(Duration.ofSeconds(1));
    assertThat(slowest).isLessThan(B.multipliedBy(2).toNanos());
    assertThat(bench.bypasses("breaker")).isPositive();
    assertThat(bench.errors("read", "timeout")).isPositive();

    redis.resume();
    Await.until(Duration.ofSeconds(3), this::hitsOnce);
  }

  @Test
  void aLeaseWhoseAnswerIsLostKeepsNobodyWaiting() throws Exception {
    warmUp();
    save(43, "hammer");
    try (Resp resp = redis.connect()) {
      resp.call("CLIENT", "PAUSE", "400", "WRITE"); // scripts wait, reads do not
      assertThat(find(43)).isNotNull();
      assertThat(bench.errors("lease", "timeout")).isEqualTo(1);

      Duration healed =
          Await.until(
              Duration.ofSeconds(5), // the lease itself would live for ten
              () -> {
                double before = bench.hits();
                find(43);
                return bench.hits() > before;
              },
              bench::figures);
      System.out.printf("a lease's answer is lost: hits after %d ms%n", healed.toMillis());
    }
  }

  @Test
  void aConnectionThatLostRepliesIsReplaced() throws Exception {
    warmUp();
    throughProxy(
        (proxy, hits) -> {
          Await.until(Duration.ofSeconds(10), () -> hits.test(42));
          proxy.swallowReplies();
          assertThat(hits.test(42)).isFalse();
          proxy.heal();
          Duration healed = Await.until(Duration.ofSeconds(5), () -> hits.test(42));
          System.out.printf("a reply was lost: hits again after %d ms%n", healed.toMillis());
        });
  }

  @Test
  void aLeaseWhoseConnectionBreaksKeepsNobodyWaiting() throws Exception {
    warmUp();
    save(43, "hammer");
    throughProxy(
        (proxy, hits) -> {
          Await.until(Duration.ofSeconds(10), () -> hits.test(42));
          proxy.changeReplies(
              reply -> {
                if (!new String(reply, StandardCharsets.ISO_8859_1).contains("ours")) {
                  return reply;
                }
                proxy.changeReplies(UnaryOperator.identity());
                proxy.reset();
                return reply;
              });
          assertThat(hits.test(43)).isFalse();
          Duration healed =
              Await.until(Duration.ofSeconds(5), () -> hits.test(43)); // the lease lives for ten
          System.out.printf("a lease's connection broke: hits after %d ms%n", healed.toMillis());
        });
  }

  private interface ProxyTest {
    void run(TcpProxy proxy, LongPredicate hits);
  }

  /** Runs {@code test} with a cache behind a proxy, and whether a read of a product is a hit. */
  private void throughProxy(ProxyTest test) {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (TcpProxy proxy = TcpProxy.to(redis)) {
      RedissonClient redisson = RedissonClients.forCache(proxy.address());
      try (TenantCache cache = TenantCache.builder(redisson).meterRegistry(registry).build()) {
        Products products = new CachedProducts(bench.database, cache);
        test.run(
            proxy,
            id -> {
              double before = hits(registry);
              assertThat(as(ACME, () -> products.find(id))).isNotNull();
              return hits(registry) > before;
            });
      } finally {
        redisson.shutdown();
      }
    }
  }

  private static double hits(SimpleMeterRegistry registry) {
    return registry.find("cache.gets").tag("result", "hit").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  @Test
  void aCacheStartsWithoutRedisAndFindsItLater() throws Exception {
    warmUp(); // another cache's: a cold JVM is not the point
    redis.kill();
    try (Bench early = new Bench(redis, bench.database, it -> it)) {
      long start = System.nanoTime();
      assertThat(as(ACME, () -> early.products.find(42))).isNotNull();
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(1));

      redis.start();
      Duration found =
          Await.until(
              Duration.ofSeconds(10), // 5, and a busy machine
              () -> {
                as(ACME, () -> early.products.find(42));
                return early.hits() > 0;
              },
              early::figures);
      System.out.printf("Redis appears later: first hit after %d ms%n", found.toMillis());
    }
  }

  @Test
  void whatWasWrittenDuringAnOutageIsNotReadFromTheOldDataAfterIt() throws Exception {
    redis.close();
    redis = RedisServer.running("save 3600 1"); // keeps its data when it is told to
    bench.close();
    bench = new Bench(redis, new MapProducts(), it -> it);
    warmUp();
    try (Bench other = new Bench(redis, bench.database, it -> it);
        Resp resp = redis.connect()) {
      Await.until(Duration.ofSeconds(5), () -> hits(other) > 0);
      resp.call("SAVE");
      redis.kill();

      for (int i = 0; i < 4; i++) {
        as(ACME, () -> bench.products.save(new Product(42, "written while down", List.of())));
      }
      assertThat(find(42).name()).isEqualTo("written while down");
      assertThat(bench.gauge("keyward.journal.pending")).isPositive();

      redis.start();
      try (Resp again = redis.connect()) {
        assertThat(again.keys()).contains("tenant:{acme}:product:42"); // the old value is back
      }
      AtomicInteger stale = new AtomicInteger();
      Duration drained =
          Await.until(
              Duration.ofSeconds(5),
              () -> {
                if (!find(42).name().equals("written while down")) {
                  stale.incrementAndGet();
                }
                return bench.gauge("keyward.journal.pending") == 0;
              });
      assertThat(as(ACME, () -> other.products.find(42)).name()).isEqualTo("written while down");
      Await.until(Duration.ofSeconds(5), this::hitsOnce);
      assertThat(find(42).name()).isEqualTo("written while down");
      System.out.printf(
          "write while down, back with old data: drained after %d ms, stale here %d%n",
          drained.toMillis(), stale.get());
      assertThat(stale).hasValue(0);
      assertThat(bench.bypasses("journal")).isPositive();
      assertThat(drained).isLessThan(Duration.ofSeconds(2));
    }
  }

  private static double hits(Bench bench) {
    as(ACME, () -> bench.products.find(42));
    return bench.hits();
  }

  @Test
  void aWriteGoesOnWithoutRedisOrIsRefusedBeforeItsDelegate() throws Exception {
    redis.kill();
    try (Bench strict =
        new Bench(redis, bench.database, it -> it.onUnreachableWrite(OnUnreachableWrite.FAIL))) {
      assertThatThrownBy(
              () -> as(ACME, () -> strict.products.save(new Product(42, "refused", List.of()))))
          .isInstanceOf(CacheUnavailableException.class)
          .hasMessageContaining("Products.save");
      assertThat(as(ACME, () -> bench.database.find(42))).isNull();
      assertThat(strict.gauge("keyward.journal.pending")).isZero();
    }

    as(ACME, () -> bench.products.save(new Product(42, "saved", List.of())));
    assertThat(find(42).name()).isEqualTo("saved");
  }

  @Test
  void aRefusedWriteWhoseHoldRunsLateKeepsNobodyFromTheCache() throws Exception {
    warmUp();
    try (Bench strict =
            new Bench(redis, bench.database, it -> it.onUnreachableWrite(OnUnreachableWrite.FAIL));
        Resp resp = redis.connect()) {
      Await.until(Duration.ofSeconds(10), () -> hits(strict) > 0);
      as(ACME, () -> strict.products.save(bench.database.peek(42))); // Redis knows the scripts
      resp.call("CLIENT", "PAUSE", "400", "WRITE"); // the hold waits in Redis, and then is placed
      assertThatThrownBy(
              () -> as(ACME, () -> strict.products.save(new Product(42, "refused", List.of()))))
          .isInstanceOf(CacheUnavailableException.class);
      resp.call("SET", "pause", "over", "PX", "1"); // waits behind the hold
      Await.until(Duration.ofSeconds(5), () -> strict.gauge("keyward.journal.pending") == 0);
      Await.until(Duration.ofSeconds(5), this::hitsOnce); // the hold itself would last for thirty
      assertThat(find(42).name()).isEqualTo("anvil");
    }
  }

  @Test
  void aClosedCacheAsksNothingOfRedis() throws Exception {
    warmUp();
    bench.cache.close();
    bench.cache.close();
    try (Resp resp = redis.connect()) {
      resp.resetCommandCalls();
      assertThat(find(42).name()).isEqualTo("anvil");
      as(ACME, () -> bench.products.save(new Product(42, "changed", List.of())));
      assertThat(resp.commandCalls()).doesNotContainKeys("mget", "evalsha");
    }
    assertThatThrownBy(() -> bench.cache.evictTenant(ACME))
        .isInstanceOf(IllegalStateException.class);
  }
}
