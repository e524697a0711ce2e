package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.OnUnreachableWrite;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Readers and writers on a Redis of a few MB, which gives keys up at random, also generations. */
@NullUnmarked // what lambdas return is past the checker
class FullRedisRaceTest {

  private static final int ROWS = 16;
  private static final Duration LENGTH =
      Duration.ofSeconds(Integer.getInteger("keyward.race.seconds", 3));

  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicLong lost = new AtomicLong();

  @Test
  void noReadIsStaleWhileRedisGivesUpKeys() throws Exception {
    VersionedRows rows = new VersionedRows("f", ROWS, 4);
    Race race = new Race(ROWS);
    // Of one sample the least recently used is any key.
    try (RedisServer redis =
            RedisServer.running(
                "maxmemory 4mb", "maxmemory-policy allkeys-lru", "maxmemory-samples 1");
        Bench one = bench(redis);
        Bench two = bench(redis)) {
      Thread filler = new Thread(() -> fill(redis, rows), "filler");
      filler.start();
      Await.until(Duration.ofSeconds(20), () -> evictedKeys(redis) > 100);

      Traffic.start(race, rows, List.of(one, two));
      race.endAfter(LENGTH);
      Await.until(Duration.ofSeconds(20), () -> lost.get() > 0);
      ended.set(true);
      filler.join();

      Traffic.print(race, "a full Redis that gives keys up", one, two);
      System.out.printf(
          "  keys given up %d, a tenant's generation was missed %d times%n",
          evictedKeys(redis), lost.get());
      assertThat(race.stale).hasValue(0);
      assertThat(one.hits() + two.hits()).isPositive();
    }
  }

  private static Bench bench(RedisServer redis) {
    return new Bench(
        redis, new MapProducts(), it -> it.onUnreachableWrite(OnUnreachableWrite.FAIL));
  }

  private static long evictedKeys(RedisServer redis) {
    try (Resp resp = redis.connect()) {
      return resp.text("INFO", "stats")
          .lines()
          .filter(line -> line.startsWith("evicted_keys:"))
          .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
          .sum();
    }
  }

  /** Keeps Redis full, and looks for generations, which no write of this test deletes. */
  private void fill(RedisServer redis, VersionedRows rows) {
    String junk = "x".repeat(10_000);
    try (Resp resp = redis.connect()) {
      for (int i = 0; !ended.get(); i++) {
        resp.call("SET", "junk:" + i, junk, "EX", 60);
        String tenants = "keyward:{" + rows.tenantOf(i).value() + "}:gen";
        boolean served = resp.number("EXISTS", rows.keyOf(i % VersionedRows.TENANTS)) == 1;
        if (served && resp.number("EXISTS", tenants) == 0) {
          lost.incrementAndGet();
        }
      }
    }
  }
}
