package io.keyward.internal.engine;

import io.keyward.CacheUnavailableException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Reads and writes of rows in all the ways that there are, in one or several processes' caches. */
final class Traffic {

  private static final int READERS = 4;
  private static final int WRITERS = 2;

  /** The writes that were refused. */
  final AtomicLong refused = new AtomicLong();

  private final Race race;
  private final VersionedRows rows;

  private Traffic(Race race, VersionedRows rows) {
    this.race = race;
    this.rows = rows;
  }

  /** Starts it; threads have their processes by turns. */
  static Traffic start(Race race, VersionedRows rows, List<Bench> benches) {
    Traffic traffic = new Traffic(race, rows);
    List<VersionedRows.Cached> caches =
        benches.stream().map(it -> new VersionedRows.Cached(rows, it.cache)).toList();
    race.start(
        READERS,
        thread -> {
          int process = thread % caches.size();
          return row -> {
            benches.get(process).calls.add(1);
            return caches.get(process).read(row);
          };
        },
        WRITERS,
        thread -> row -> traffic.write(caches.get(thread % caches.size()), row));
    return traffic;
  }

  private long write(VersionedRows.Cached cache, int row) {
    try {
      if (rows.isShared(row) || ThreadLocalRandom.current().nextInt(8) == 0) {
        return cache.evictGroup(row);
      }
      if (ThreadLocalRandom.current().nextInt(4) == 0) {
        return writeBoth(cache, row);
      }
      return cache.put(row);
    } catch (CacheUnavailableException e) {
      refused.incrementAndGet();
      return 0;
    }
  }

  /** A write of a tenant's row and of one that all share, in different slots. */
  private long writeBoth(VersionedRows.Cached cache, int row) {
    int shared = rows.firstShared() + row % (rows.size() - rows.firstShared());
    long[] versions = new long[2];
    cache.evictBoth(
        row,
        shared,
        () -> {
          versions[0] = rows.increment(row);
          versions[1] = rows.increment(shared);
        });
    race.acknowledged(shared, versions[1]);
    return versions[0];
  }

  static void print(Race race, String what, Bench... benches) {
    race.print(what);
    System.out.printf(
        "  hits %.0f, misses %.0f, bypasses %.0f, puts %.0f%n",
        Stream.of(benches).mapToDouble(Bench::hits).sum(),
        Stream.of(benches).mapToDouble(Bench::misses).sum(),
        Stream.of(benches).mapToDouble(Bench::bypasses).sum(),
        Stream.of(benches).mapToDouble(it -> it.sum("cache.puts")).sum());
  }
}
