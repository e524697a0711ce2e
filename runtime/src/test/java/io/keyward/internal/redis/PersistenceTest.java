package io.keyward.internal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.testing.RedisServer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a real Redis says of itself, with and without files. */
class PersistenceTest {

  @Test
  void isOffWhereRedisWritesNothing() {
    assertThat(isOn(RedisServer.running(), false)).isFalse();
  }

  @Test
  void isOnWhereRedisAppendsToAFile() {
    assertThat(isOn(RedisServer.running("appendonly yes"), false)).isTrue();
  }

  @Test
  void isOnWhereRedisHasWrittenASnapshot() {
    assertThat(isOn(RedisServer.running(), true)).isTrue();
  }

  /** Redis 6.2 does not count its snapshots. */
  @Test
  void isOnWhereTheLastSnapshotIsLaterThanTheStart() {
    Map<String, String> info = new HashMap<>();
    info.put("server_time_usec", "1700000100000000");
    info.put("uptime_in_seconds", "100");
    info.put("rdb_last_save_time", "1700000001");
    assertThat(Persistence.isOn(info)).isFalse();
    info.put("rdb_last_save_time", "1700000060");
    assertThat(Persistence.isOn(info)).isTrue();
    assertThat(Persistence.isOn(Map.of())).isFalse();
    assertThat(Persistence.isOn(Map.of("aof_enabled", "what"))).isFalse();
  }

  private static boolean isOn(RedisServer server, boolean saves) {
    try (StoreFixture fixture = new StoreFixture(server)) {
      if (saves) {
        fixture.redis.call("SAVE");
      }
      return StoreFixture.await(fixture.store.info()).stream().anyMatch(Persistence::isOn);
    }
  }
}
