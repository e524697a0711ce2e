package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Values that are refreshed ahead, and expired ones that are served where loads fail, one by one
 * and in batches, while writers change the rows: in two processes' worth of cache over one Redis.
 */
@NullUnmarked // what lambdas return is past the checker
class AgedRaceTest {

  private static final List<Long> ALL = List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
  private static final int READERS = 8;
  private static final int WRITERS = 2;
  private static final Duration LENGTH =
      Duration.ofSeconds(Integer.getInteger("keyward.race.seconds", 4));

  private static final Duration MOST = LENGTH.plusSeconds(30);

  private static final KeyTemplate QUOTE = KeyTemplate.start("tenant:").tenant("quote").part(":");
  private static final KeyTemplate RATE = KeyTemplate.start("tenant:").tenant("rate").part(":");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration BRIEF = Duration.ofMillis(4);
  private static final ValueType<Long> VERSION = ValueType.of(Long.class);
  private static final ReadSpec<Long> REFRESHED =
      ReadSpec.of("Quotes.one", QUOTE, VERSION, 1, LONG).refreshAfter(Duration.ofMillis(1));
  private static final ReadSpec<Long> ALL_REFRESHED =
      ReadSpec.of("Quotes.all", QUOTE, VERSION, 1, LONG).refreshAfter(Duration.ofMillis(1));
  private static final ReadSpec<Long> STALE =
      ReadSpec.of("Rates.one", RATE, VERSION, 1, BRIEF).staleIfError(LONG);
  private static final ReadSpec<Long> ALL_STALE =
      ReadSpec.of("Rates.all", RATE, VERSION, 1, BRIEF).staleIfError(LONG);
  private static final WriteSpec WRITE =
      WriteSpec.of("Quotes.write", QUOTE, RATE).puts(VERSION, 1, LONG);

  private static final class Down extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The database, and the version of each row that an acknowledged write has reached. */
  private final AtomicLongArray rows = new AtomicLongArray(ALL.size());

  private final AtomicLongArray acknowledged = new AtomicLongArray(ALL.size());
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong refreshes = new AtomicLong();
  private final AtomicLong tooOld = new AtomicLong();

  private interface Reader {
    Map<Long, Long> versions();
  }

  private interface Writer {
    long write(long id);
  }

  @Test
  void noReadIsOlderThanAnAcknowledgedWrite() throws Exception {
    try (RedisServer redis = RedisServer.running();
        Bench one = bench(redis);
        Bench two = bench(redis)) {
      List<Bench> benches = List.of(one, two);
      run(
          () -> refreshes.get() > 0 && served(one) + served(two) > 0,
          thread -> reader(benches.get(thread % 2), thread),
          thread -> {
            DecoratorCache cache = (DecoratorCache) benches.get(thread % 2).cache;
            return id -> write(cache, benches.get(thread % 2), id);
          });
      print("Keyward");
      System.out.printf(
          "  hits %.0f, misses %.0f, bypasses %.0f, refreshing loads %d, expired values served %.0f%n",
          one.hits() + two.hits(),
          one.misses() + two.misses(),
          one.bypasses() + two.bypasses(),
          refreshes.get(),
          served(one) + served(two));
      assertThat(tooOld).hasValue(0);
      assertThat(refreshes.get()).isPositive();
      assertThat(served(one) + served(two)).isPositive();
      Bench.assertAllExpire(redis);
    }
  }

  private static double served(Bench bench) {
    return bench.errors("load", "stale_served");
  }

  private static Bench bench(RedisServer redis) {
    Bench bench =
        new Bench(redis, new MapProducts(), it -> it.operationTimeout(Duration.ofSeconds(5)));
    DecoratorCache.of(bench.cache, REFRESHED, ALL_REFRESHED, STALE, ALL_STALE, WRITE);
    return bench;
  }

  /** Reads in turn one or all, of the quotes or of the rates. */
  private Reader reader(Bench bench, int thread) {
    DecoratorCache cache = (DecoratorCache) bench.cache;
    boolean fails = thread / 2 % 2 == 0;
    return () -> {
      long id = ThreadLocalRandom.current().nextLong(ALL.size());
      bench.calls.add(thread % 2 == 0 ? 1 : ALL.size());
      return as(
          ACME,
          () ->
              thread % 2 == 0
                  ? Map.of(id, one(cache, fails ? STALE : REFRESHED, id))
                  : all(cache, fails ? ALL_STALE : ALL_REFRESHED));
    };
  }

  private long one(DecoratorCache cache, ReadSpec<Long> spec, long id) {
    return cache.read(spec, cache.key(spec).number(id), () -> load(spec, List.of(id)).get(id));
  }

  private Map<Long, Long> all(DecoratorCache cache, ReadSpec<Long> spec) {
    var keys = cache.keys(spec).each(ALL, (key, each) -> key.part(KeyText.INTEGER, each));
    return cache.readAll(spec, keys, missing -> load(spec, missing));
  }

  /** Takes its time after it has looked; of what may be expired, every other load fails. */
  private Map<Long, Long> load(ReadSpec<Long> spec, Collection<Long> ids) {
    Map<Long, Long> found = new LinkedHashMap<>();
    ids.forEach(id -> found.put(id, rows.get(id.intValue())));
    if (Thread.currentThread().getName().equals("keyward-refresh")) {
      refreshes.incrementAndGet();
      pause(10);
    } else if (spec.staleIfError().isStored() && ThreadLocalRandom.current().nextBoolean()) {
      pause(10);
      throw new Down();
    } else {
      pause(2);
    }
    return found;
  }

  private long write(DecoratorCache cache, Bench bench, long id) {
    int kind = ThreadLocalRandom.current().nextInt(8);
    if (kind == 0) { // past the cache
      long version = next(id);
      bench.cache.evictTenant(ACME);
      return version;
    }
    return as(
        ACME,
        () ->
            cache
                .write(WRITE)
                .naming(
                    keys -> {
                      keys.evict(RATE).number(id);
                      if (kind < 4) {
                        keys.put(QUOTE).number(id);
                      } else {
                        keys.evict(QUOTE).number(id);
                      }
                    })
                .call(() -> next(id)));
  }

  private long next(long id) {
    pause(2);
    long version = rows.incrementAndGet((int) id);
    pause(2);
    return version;
  }

  @Test
  void aRefreshByPlainSetShowsOldValues() throws Exception {
    ExecutorService background = Executors.newFixedThreadPool(2);
    try (RedisServer redis = RedisServer.running()) {
      ThreadLocal<Resp> connections = ThreadLocal.withInitial(redis::connect);
      run(
          () -> tooOld.get() > 0,
          thread ->
              () -> {
                long id = ThreadLocalRandom.current().nextLong(ALL.size());
                byte[] cached = connections.get().get("p" + id);
                if (cached == null) {
                  return load(REFRESHED, List.of(id)); // filled by a refresh alone
                }
                background.execute(() -> set(connections.get(), id));
                return Map.of(id, Long.parseLong(new String(cached, UTF_8)));
              },
          thread ->
              id -> {
                long version = next(id);
                connections.get().call("UNLINK", "p" + id);
                background.execute(() -> set(connections.get(), id));
                return version;
              });
      background.shutdownNow();
      assertThat(background.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      print("plain set (control)");
      assertThat(tooOld.get()).isPositive();
    }
  }

  private void set(Resp resp, long id) {
    resp.call("SET", "p" + id, load(REFRESHED, List.of(id)).get(id), "PX", "600000");
  }

  private void print(String what) {
    System.out.printf(
        "aged race, %s, %s: reads %d, writes %d, too old %d%n",
        what, LENGTH, reads.get(), writes.get(), tooOld.get());
  }

  /** Runs for so long, and on until it has shown what it is to show. */
  private void run(BooleanSupplier enough, IntFunction<Reader> readers, IntFunction<Writer> writers)
      throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    long start = System.nanoTime();
    BooleanSupplier ends =
        () -> {
          long nanos = System.nanoTime() - start;
          return nanos > LENGTH.toNanos() && (enough.getAsBoolean() || nanos > MOST.toNanos());
        };
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Reader reader = readers.apply(i);
      running.add(threads.submit(() -> readUntil(ends, reader)));
    }
    for (int i = 0; i < WRITERS; i++) {
      Writer writer = writers.apply(i);
      running.add(threads.submit(() -> writeUntil(ends, writer)));
    }
    for (Future<?> each : running) {
      each.get(MOST.toSeconds() + 20, TimeUnit.SECONDS);
    }
    threads.shutdown();
  }

  private void readUntil(BooleanSupplier ends, Reader reader) {
    while (!ends.getAsBoolean()) {
      long[] atLeast = new long[ALL.size()];
      ALL.forEach(id -> atLeast[id.intValue()] = acknowledged.get(id.intValue()));
      try {
        reader
            .versions()
            .forEach(
                (id, version) -> {
                  if (version < atLeast[id.intValue()]) {
                    tooOld.incrementAndGet();
                  }
                });
      } catch (Down expected) { // nothing was kept, or not of all
      }
      reads.incrementAndGet();
    }
  }

  private void writeUntil(BooleanSupplier ends, Writer writer) {
    while (!ends.getAsBoolean()) {
      long id = ThreadLocalRandom.current().nextLong(ALL.size());
      long version = writer.write(id);
      acknowledged.accumulateAndGet((int) id, version, Math::max);
      writes.incrementAndGet();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static void pause(int mostMillis) {
    LockSupport.parkNanos(
        ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(mostMillis)));
  }
}
