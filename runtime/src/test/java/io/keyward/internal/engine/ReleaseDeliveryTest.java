package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.RedissonClients;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.metrics.CacheMeters;
import io.keyward.internal.redis.RedisStore;
import io.keyward.internal.redis.SlotKeys;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

class ReleaseDeliveryTest {

  private static final int MORE_THAN_A_BATCH = 300;

  /** Closing delivers what it can within one deadline: on a busy machine 5 s are too few. */
  private static final Duration LONG = Duration.ofSeconds(60);

  private static EntryKey user(int tenant) {
    String slot = "{t" + tenant + "}";
    List<String> generations = List.of("keyward:" + slot + ":gen", "keyward:" + slot + ":gen:user");
    return new EntryKey("tenant:" + slot + ":user:1", generations, slot);
  }

  @Test
  void closingDeliversAllThatRedisTakes() throws Exception {
    try (RedisServer redis = RedisServer.running();
        Resp resp = redis.connect()) {
      RedissonClient client = RedissonClients.forCache(redis.address());
      RedisStore store = new RedisStore(client, LONG);
      store.read(user(1)).toCompletableFuture().get(60, TimeUnit.SECONDS); // contact
      PendingReleases pending = new PendingReleases();
      for (int tenant = 0; tenant < MORE_THAN_A_BATCH; tenant++) {
        EntryKey entry = user(tenant);
        resp.call("SET", entry.text(), "old");
        pending.add(
            new SlotKeys(entry.slot(), List.of(entry), List.of()),
            tenant + 1,
            Duration.ZERO,
            PendingReleases.NOT_KEPT);
      }
      Gate gate = new Gate(LONG);
      var meters = new CacheMeters(new SimpleMeterRegistry(), 0).method("TenantCache").of(null);
      ReleaseDelivery delivery =
          new ReleaseDelivery(pending, store, gate, new Outbox(null, store, gate, meters), meters);

      delivery.close();

      assertThat(pending.size()).isZero();
      assertThat(resp.keys()).isEmpty();
      client.shutdown();
    }
  }
}
