package io.keyward.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.CacheUnavailableException;
import io.keyward.OnUnreachableWrite;
import io.keyward.RedissonClients;
import io.keyward.testing.Await;
import io.keyward.testing.RedisSentinels;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;

/**
 * Another Redis takes the place of the one that has confirmed evictions, and lacks them. What a
 * process that lives on has written is mended by it; what one has that is gone by then, the
 * control, is not.
 */
@NullUnmarked // what lambdas return is past the checker
class FailoverTest {

  private static final int ROWS = 12;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration AFTERWARDS =
      Duration.ofSeconds(Integer.getInteger("keyward.failover.seconds", 1));

  private final VersionedRows mended = new VersionedRows("m", ROWS, 2);
  private final VersionedRows lost = new VersionedRows("l", ROWS, 2);
  private final VersionedRows busy = new VersionedRows("b", ROWS, 0);

  @Test
  void aReplicaThatMissedEvictionsIsToldOfThemWhenItIsPromoted() throws Exception {
    try (RedisSentinels servers = RedisSentinels.running()) {
      Supplier<RedissonClient> client =
          () -> Redisson.create(RedissonClients.cacheProfile(servers.config()));
      Runnable replicated = () -> awaitAll(servers.heir());
      survive(
          "a replica that missed evictions is promoted",
          client,
          replicated,
          servers::cutLink,
          () -> System.out.printf("  promoted after %d ms%n", servers.failOver().toMillis()));
    }
  }

  @Test
  void aServerThatStartsFromAnOldSnapshotIsToldOfLaterEvictions() throws Exception {
    try (RedisServer server = RedisServer.running()) {
      survive(
          "a server starts from an old snapshot",
          () -> RedissonClients.forCache(server.address()),
          () -> awaitAll(server),
          () -> {
            try (Resp resp = server.connect()) {
              resp.call("SAVE");
            }
          },
          () -> {
            server.kill();
            server.start();
          });
    }
  }

  private void awaitAll(RedisServer server) {
    try (Resp resp = server.connect()) {
      for (VersionedRows rows : List.of(mended, lost)) {
        for (int row = 0; row < ROWS; row++) {
          String key = rows.keyOf(row);
          Await.until(SOON, () -> resp.number("EXISTS", key) == 1, () -> "lacks " + key);
        }
      }
    }
  }

  /**
   * @param replicated waits until what is cached is where it will come back from
   * @param freeze lets it keep that, whatever is evicted
   * @param fault brings it back
   */
  private void survive(
      String what,
      Supplier<RedissonClient> client,
      Runnable replicated,
      Runnable freeze,
      Runnable fault)
      throws Exception {
    Race race = new Race(ROWS);
    try (Bench writer =
            new Bench(client.get(), it -> it.onUnreachableWrite(OnUnreachableWrite.FAIL));
        Bench reader = new Bench(client.get(), it -> it);
        Bench gone = new Bench(client.get(), it -> it)) {
      VersionedRows.Cached written = new VersionedRows.Cached(mended, writer.cache);
      VersionedRows.Cached read = new VersionedRows.Cached(mended, reader.cache);
      VersionedRows.Cached readLost = new VersionedRows.Cached(lost, reader.cache);
      VersionedRows.Cached writtenByGone = new VersionedRows.Cached(lost, gone.cache);
      cacheAll(reader, read);
      cacheAll(reader, readLost);
      replicated.run();
      Race load = new Race(ROWS);
      load.start(
          2,
          thread -> reading(reader, new VersionedRows.Cached(busy, reader.cache)),
          1,
          thread -> writing(new VersionedRows.Cached(busy, writer.cache)));
      freeze.run();
      for (int row = 0; row < ROWS; row++) {
        race.acknowledged(row, write(written, mended, row));
        write(writtenByGone, lost, row);
      }
      Await.until(SOON, () -> writer.gauge("keyward.journal.pending") == 0);
      Await.until(SOON, () -> gone.gauge("keyward.journal.pending") == 0);
      gone.cache.close();
      race.start(2, thread -> reading(reader, read), 0, thread -> row -> 0);

      fault.run();
      double hits = reader.hits();
      Duration back = Await.until(SOON, () -> reader.hits() > hits + 100, reader::figures);
      Duration told =
          Await.until(SOON, () -> writer.sum("keyward.replays") > 0, writer::figures)
              .plus(Await.until(SOON, () -> writer.gauge("keyward.journal.pending") == 0));
      race.countAnew();
      load.countAnew();
      race.endAfter(AFTERWARDS);
      load.endAfter(Duration.ZERO);

      race.print(what);
      load.print("the same, other entries that are written all the while");
      int stillStale = staleRows(reader, readLost);
      System.out.printf(
          "  hits again after %d ms, evictions sent again %.0f, within %d ms of that; stale reads"
              + " until then %d, afterwards %d; stale rows of a process that is gone (control):"
              + " %d of %d%n",
          back.toMillis(),
          writer.sum("keyward.replays"),
          told.toMillis(),
          race.stale.get(),
          race.staleAfterwards.get(),
          stillStale,
          ROWS);
      assertThat(told).isLessThan(Duration.ofSeconds(5));
      assertThat(race.staleAfterwards).hasValue(0);
      assertThat(load.staleAfterwards).hasValue(0);
      assertThat(stillStale).isPositive();
    }
  }

  private static Race.Reader reading(Bench bench, VersionedRows.Cached cache) {
    return row -> {
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
      bench.calls.add(1);
      return cache.read(row);
    };
  }

  private static Race.Writer writing(VersionedRows.Cached cache) {
    return row -> {
      try {
        return cache.put(row);
      } catch (CacheUnavailableException refused) {
        return 0;
      }
    };
  }

  private static void cacheAll(Bench bench, VersionedRows.Cached cache) {
    for (int row = 0; row < ROWS; row++) {
      hit(bench, cache, row);
    }
  }

  /** Reads until Redis answers; gives what it answers. */
  private static long hit(Bench bench, VersionedRows.Cached cache, int row) {
    AtomicLong version = new AtomicLong();
    Await.until(
        SOON,
        () -> {
          double before = bench.hits();
          bench.calls.add(1);
          version.set(cache.read(row));
          return bench.hits() > before;
        },
        bench::figures);
    return version.get();
  }

  /** In each of the ways that there are. */
  private static long write(VersionedRows.Cached cache, VersionedRows rows, int row) {
    if (rows.isShared(row)) {
      return cache.evictGroup(row);
    }
    return row % 2 == 0 ? cache.put(row) : cache.evictByResult(row);
  }

  private int staleRows(Bench bench, VersionedRows.Cached cache) {
    int stale = 0;
    for (int row = 0; row < ROWS; row++) {
      stale += hit(bench, cache, row) < lost.peek(row) ? 1 : 0;
    }
    return stale;
  }
}
