package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.ThrowingSupplier;
import io.keyward.testing.Await;
import io.keyward.testing.Leftovers;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;

/** A Redis of one's own, empty at the start of a test, and a cache over it. */
@NullUnmarked // what is made before each test is past the checker
abstract class RedisTest {

  static final TenantId ACME = TenantId.of("acme");
  static final TenantId GLOBEX = TenantId.of("globex");

  private static RedisServer server;
  private static RedissonClient redisson;

  private SimpleMeterRegistry meters;
  TenantCache cache;
  Resp redis;

  @BeforeAll
  static void start() {
    server = RedisServer.running();
    redisson = RedissonClients.forCache(server.address());
    Await.until(Duration.ofSeconds(20), RedisTest::isConnected);
  }

  /** Redisson's first connection may take longer than its timeout on a busy machine. */
  private static boolean isConnected() {
    try {
      return redisson.getBuckets().get("keyward:warm").isEmpty();
    } catch (RedisException e) {
      return false;
    }
  }

  @AfterAll
  static void stop() {
    redisson.shutdown();
    server.close();
  }

  @BeforeEach
  void open() {
    redis = server.connect();
    redis.call("FLUSHALL");
    meters = new SimpleMeterRegistry();
    // Patient, so that a busy machine changes nothing.
    cache =
        settings(
                TenantCache.builder(redisson)
                    .meterRegistry(meters)
                    .operationTimeout(Duration.ofSeconds(5)))
            .build();
  }

  /** What a test wants besides. */
  TenantCache.Builder settings(TenantCache.Builder builder) {
    return builder;
  }

  @AfterEach
  void close() {
    Leftovers.assertAllExpire(redis, key -> false);
    cache.close();
    redis.close();
  }

  static <T, X extends Exception> T as(TenantId tenant, ThrowingSupplier<T, X> call) throws X {
    return TenantContext.call(tenant, call);
  }

  /** Reads until there is a hit: the cache's own probe of a new Redis is then over, too. */
  void awaitFirstContact(Runnable read) {
    Await.until(
        Duration.ofSeconds(10),
        () -> {
          read.run();
          return sum("cache.gets", "result", "hit") > 0;
        });
  }

  /** Checks that so many calls were answered so: hit + miss + bypass = calls. */
  void assertCounted(int hits, int misses, int bypasses) {
    assertThat(sum("cache.gets", "result", "hit")).as("hits").isEqualTo(hits);
    assertThat(sum("cache.gets", "result", "miss")).as("misses").isEqualTo(misses);
    assertThat(sum("keyward.bypass")).as("bypasses").isEqualTo(bypasses);
  }

  /** How many bypasses of that reason {@code call} makes. */
  double bypasses(String reason, Runnable call) {
    double before = sum("keyward.bypass", "reason", reason);
    call.run();
    return sum("keyward.bypass", "reason", reason) - before;
  }

  private double sum(String meter, String... tags) {
    return meters.find(meter).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }
}
