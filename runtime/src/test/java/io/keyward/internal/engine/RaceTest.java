package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.engine.Products.Product;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Readers and writers of a few keys, in two processes' worth of cache over one Redis. */
@NullUnmarked // what lambdas return is past the checker
class RaceTest {

  private static final int KEYS = 4;
  private static final int READERS = 6;
  private static final int WRITERS = 2;
  private static final Duration LENGTH =
      Duration.ofSeconds(Integer.getInteger("keyward.race.seconds", 4));

  /** The version of each row that an acknowledged write has reached. */
  private final AtomicLongArray acknowledged = new AtomicLongArray(KEYS);

  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong stale = new AtomicLong();

  private interface Reader {
    long version(int key) throws IOException;
  }

  private interface Writer {
    long write(int key) throws IOException;
  }

  @Test
  void noReadIsStaleAfterAnAcknowledgedWrite() throws Exception {
    try (RedisServer redis = RedisServer.running()) {
      MapProducts rows = new MapProducts();
      rows.onRead = RaceTest::pause;
      seed(rows);
      Products database = new Versions(rows);
      try (Bench one = new Bench(redis, rows, database, it -> it);
          Bench two = new Bench(redis, rows, database, it -> it)) {
        List<Bench> benches = List.of(one, two);
        run(
            thread ->
                key -> {
                  Product found = as(ACME, () -> benches.get(thread % 2).products.find(key));
                  return version(found);
                },
            thread ->
                key -> {
                  Bench bench = benches.get(thread % 2);
                  Product next = new Product(key, "next", List.of());
                  if (ThreadLocalRandom.current().nextInt(8) > 0) {
                    return version(as(ACME, () -> bench.products.save(next)));
                  }
                  Product saved = as(ACME, () -> database.save(next)); // past the cache
                  bench.cache.evictTenant(ACME);
                  return version(saved);
                });
        print("Keyward");
        System.out.printf(
            "  hits %.0f, misses %.0f, bypasses %.0f, puts %.0f%n",
            one.hits() + two.hits(),
            one.misses() + two.misses(),
            one.bypasses() + two.bypasses(),
            one.sum("cache.puts") + two.sum("cache.puts"));
        assertThat(stale).hasValue(0);
        assertThat(one.hits() + two.hits()).isGreaterThan(1000);
        assertThat(
                one.hits()
                    + one.misses()
                    + one.bypasses()
                    + two.hits()
                    + two.misses()
                    + two.bypasses())
            .isEqualTo((double) reads.get());
        Bench.assertAllExpire(redis);
      }
    }
  }

  private static long version(Product product) {
    return Long.parseLong(product.name());
  }

  @Test
  void plainGetAndSetShowsStaleReads() throws Exception {
    try (RedisServer redis = RedisServer.running()) {
      MapProducts rows = new MapProducts();
      rows.onRead = RaceTest::pause;
      seed(rows);
      Products database = new Versions(rows);
      run(
          thread -> {
            Resp resp = redis.connect();
            return key -> {
              byte[] cached = resp.get("p" + key);
              if (cached != null) {
                return Long.parseLong(new String(cached, StandardCharsets.UTF_8));
              }
              String loaded = as(ACME, () -> database.find(key)).name();
              resp.call("SET", "p" + key, loaded, "PX", "600000");
              return Long.parseLong(loaded);
            };
          },
          thread -> {
            Resp resp = redis.connect();
            return key -> {
              Product saved = as(ACME, () -> database.save(new Product(key, "next", List.of())));
              resp.call("UNLINK", "p" + key);
              return version(saved);
            };
          });
      print("plain get/set (control)");
      assertThat(stale.get()).isPositive();
    }
  }

  private static void seed(MapProducts database) throws IOException {
    for (int i = 0; i < KEYS; i++) {
      int key = i;
      as(ACME, () -> database.save(new Product(key, "0", List.of())));
    }
  }

  private void print(String what) {
    System.out.printf(
        "race, %s, %s: reads %d, writes %d, stale %d%n",
        what, LENGTH, reads.get(), writes.get(), stale.get());
  }

  private void run(
      java.util.function.IntFunction<Reader> readers,
      java.util.function.IntFunction<Writer> writers)
      throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    long end = System.nanoTime() + LENGTH.toNanos();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Reader reader = readers.apply(i);
      running.add(threads.submit(() -> readUntil(end, reader)));
    }
    for (int i = 0; i < WRITERS; i++) {
      Writer writer = writers.apply(i);
      running.add(threads.submit(() -> writeUntil(end, writer)));
    }
    for (Future<?> each : running) {
      each.get(LENGTH.toSeconds() + 20, TimeUnit.SECONDS);
    }
    threads.shutdown();
  }

  private Object readUntil(long end, Reader reader) throws IOException {
    while (System.nanoTime() < end) {
      int key = ThreadLocalRandom.current().nextInt(KEYS);
      long atLeast = acknowledged.get(key);
      long version = reader.version(key);
      reads.incrementAndGet();
      if (version < atLeast) {
        stale.incrementAndGet();
      }
    }
    return reads;
  }

  /** Writes of one row overlap but for the moment in which the database changes it. */
  private Object writeUntil(long end, Writer writer) throws IOException {
    while (System.nanoTime() < end) {
      int key = ThreadLocalRandom.current().nextInt(KEYS);
      long version = writer.write(key);
      acknowledged.accumulateAndGet(key, version, Math::max);
      writes.incrementAndGet();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return writes;
  }

  /** Gives a saved row its next version, atomically, and takes its time before and after. */
  private static final class Versions extends DelegatingProducts {

    private final MapProducts rows;

    Versions(MapProducts rows) {
      super(rows);
      this.rows = rows;
    }

    @Override
    public Product save(Product product) throws IOException {
      pause();
      Product saved;
      synchronized (rows) {
        long version = Long.parseLong(rows.peek(product.id()).name()) + 1;
        saved = rows.save(new Product(product.id(), Long.toString(version), List.of()));
      }
      pause();
      return saved;
    }
  }

  private static void pause() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(2)));
  }
}
