package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.engine.Products.Product;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;
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

  private final Race race = new Race(KEYS);

  @Test
  void noReadIsStaleAfterAnAcknowledgedWrite() throws Exception {
    try (RedisServer redis = RedisServer.running()) {
      MapProducts rows = new MapProducts();
      rows.onRead = Race::pause;
      seed(rows);
      Products database = new Versions(rows);
      try (Bench one = new Bench(redis, rows, database, it -> it);
          Bench two = new Bench(redis, rows, database, it -> it)) {
        List<Bench> benches = List.of(one, two);
        benches.forEach(RaceTest::warmUp);
        double before = calls(one, two);
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
        race.print("Keyward");
        System.out.printf(
            "  hits %.0f, misses %.0f, bypasses %.0f, puts %.0f%n",
            one.hits() + two.hits(),
            one.misses() + two.misses(),
            one.bypasses() + two.bypasses(),
            one.sum("cache.puts") + two.sum("cache.puts"));
        assertThat(race.stale).hasValue(0);
        assertThat(one.hits() + two.hits()).isGreaterThan(1000);
        assertThat(calls(one, two) - before).isEqualTo((double) race.reads.get());
        Bench.assertAllExpire(redis);
      }
    }
  }

  /** A client that has never connected would let its calls pass for a while. */
  private static void warmUp(Bench bench) {
    Await.until(
        Duration.ofSeconds(20),
        () -> as(ACME, () -> bench.products.find(0)) != null && bench.hits() > 0,
        bench::figures);
  }

  private static double calls(Bench... benches) {
    return Stream.of(benches).mapToDouble(it -> it.hits() + it.misses() + it.bypasses()).sum();
  }

  private static long version(Product product) {
    return Long.parseLong(product.name());
  }

  @Test
  void plainGetAndSetShowsStaleReads() throws Exception {
    try (RedisServer redis = RedisServer.running()) {
      MapProducts rows = new MapProducts();
      rows.onRead = Race::pause;
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
      race.print("plain get/set (control)");
      assertThat(race.stale.get()).isPositive();
    }
  }

  private static void seed(MapProducts database) throws IOException {
    for (int i = 0; i < KEYS; i++) {
      int key = i;
      as(ACME, () -> database.save(new Product(key, "0", List.of())));
    }
  }

  private void run(IntFunction<Race.Reader> readers, IntFunction<Race.Writer> writers)
      throws Exception {
    race.start(READERS, readers, WRITERS, writers);
    race.endAfter(LENGTH);
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
      Race.pause();
      Product saved;
      synchronized (rows) {
        long version = Long.parseLong(rows.peek(product.id()).name()) + 1;
        saved = rows.save(new Product(product.id(), Long.toString(version), List.of()));
      }
      Race.pause();
      return saved;
    }
  }
}
