package io.keyward.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.TenantId;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

class RedisGaugesTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private RedisServer redis;
  private RedissonClient redisson;
  private TenantCache cache;

  @BeforeEach
  void open() {
    redis = RedisServer.running("maxmemory 50mb");
    cacheAt(redis.address());
  }

  private void cacheAt(String address) {
    redisson = RedissonClients.forCache(address);
    cache =
        TenantCache.builder(redisson)
            .meterRegistry(registry)
            .operationTimeout(Duration.ofSeconds(5))
            .build();
  }

  @AfterEach
  void close() {
    cache.close();
    redisson.shutdown();
    redis.close();
  }

  private double gauge(String name) {
    return registry.get("keyward.redis." + name).gauge().value();
  }

  @Test
  void redisOwnFiguresAreShown() {
    try (Resp resp = redis.connect()) {
      resp.call("SET", "k", "v", "EX", "60");
      resp.call("GET", "k");
      resp.call("GET", "none");
    }
    Await.until(SOON, () -> gauge("memory.used") > 0);

    assertThat(gauge("memory.max")).isEqualTo(50 << 20);
    assertThat(gauge("memory.used")).isBetween(1e5, 50e6);
    assertThat(gauge("clients")).isBetween(1.0, 100.0);
    assertThat(gauge("evicted.keys")).isZero();
    assertThat(gauge("hit.ratio")).isBetween(0.01, 0.99);
  }

  @Test
  void howeverOftenTheyAreReadRedisIsAskedOnceInAWhile() {
    try (Resp resp = redis.connect()) {
      Await.until(SOON, () -> gauge("memory.used") > 0);
      resp.resetCommandCalls();
      for (int i = 0; i < 1_000; i++) {
        assertThat(gauge("clients")).isPositive();
      }
      assertThat(resp.commandCalls()).doesNotContainKey("info");
    }
  }

  @Test
  void callsAloneNeverAskForThem() {
    try (Resp resp = redis.connect()) {
      resp.resetCommandCalls();
      for (int i = 0; i < 500; i++) {
        cache.evictTenant(TenantId.of("acme"));
      }
      assertThat(resp.commandCalls().get("evalsha")).isGreaterThan(400);
      // Once a second it is looked which Redis answers.
      assertThat(resp.commandCalls().getOrDefault("info", 0L)).isLessThan(100);
    }
  }

  @Test
  void aUserWithoutInfoHasAllButThem() {
    try (Resp admin = redis.connect()) {
      admin.call("ACL", "SETUSER", "app", "on", ">pw", "~*", "+@all", "-info");
      cache.close();
      redisson.shutdown();
      cacheAt("redis://app:pw@127.0.0.1:" + redis.port());

      cache.evictTenant(TenantId.of("acme"));
      assertThat(gauge("memory.used")).isNaN();
      Await.until(SOON, () -> isRefused(admin));
      assertThat(gauge("memory.used")).isNaN();
      assertThat(gauge("hit.ratio")).isNaN();
      assertThat(registry.find("keyward.errors").counters()).isEmpty();
    }
  }

  private static boolean isRefused(Resp admin) {
    return admin
        .text("INFO", "commandstats")
        .lines()
        .filter(line -> line.startsWith("cmdstat_info:"))
        .anyMatch(line -> !line.contains("rejected_calls=0,"));
  }

  @Test
  void aClosedCacheShowsNoStateAnyMore() {
    cache.close();

    assertThat(registry.find("keyward.redis.clients").gauge()).isNull();
    assertThat(registry.find("keyward.breaker.state").gauge()).isNull();
    assertThat(registry.find("keyward.journal.pending").gauge()).isNull();
  }
}
