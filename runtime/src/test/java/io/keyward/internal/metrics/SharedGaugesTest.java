package io.keyward.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.TenantId;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** Two caches of one application, on one registry. */
class SharedGaugesTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private double gauge(String name) {
    return registry.get(name).gauge().value();
  }

  private TenantCache cache(RedissonClient redisson) {
    return TenantCache.builder(redisson)
        .meterRegistry(registry)
        .operationTimeout(Duration.ofMillis(100))
        .build();
  }

  private boolean isReached(TenantCache cache) {
    cache.evictTenant(TenantId.of("acme"));
    return gauge("keyward.journal.pending") == 0;
  }

  @Test
  void eachShowsWhatAllComeToAndTheLastTakesThemAway() {
    try (RedisServer running = RedisServer.running();
        RedisServer other = RedisServer.running()) {
      RedissonClient first = RedissonClients.forCache(running.address());
      RedissonClient second = RedissonClients.forCache(other.address());
      TenantCache sound = cache(first);
      TenantCache broken = cache(second);
      Await.until(Duration.ofSeconds(20), () -> isReached(sound)); // or INFO is asked in 10 s again
      other.kill();
      for (int i = 0; i < 4; i++) {
        broken.evictTenant(TenantId.of("t" + i));
      }

      assertThat(gauge("keyward.journal.pending")).isEqualTo(4);
      assertThat(gauge("keyward.breaker.state")).isPositive();
      Await.until(Duration.ofSeconds(20), () -> gauge("keyward.redis.memory.used") > 0);

      sound.close();
      assertThat(gauge("keyward.journal.pending")).isEqualTo(4);
      assertThat(gauge("keyward.redis.memory.used")).isNaN();
      TenantCache late = cache(first);
      broken.close();
      assertThat(gauge("keyward.journal.pending")).isZero();
      assertThat(gauge("keyward.breaker.state")).isZero();
      late.close();
      late.close();
      assertThat(registry.find("keyward.journal.pending").gauge()).isNull();
      first.shutdown();
      second.shutdown();
    }
  }
}
