package io.keyward.quickstart;

import io.keyward.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The whole demonstration: every scene is shown and checked. */
final class Quickstart {

  private static final TenantId INITECH = TenantId.of("initech");
  private static final int WARM_UP_ROUNDS = 10;
  private static final int WARM_UP_HITS = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PrintStream out;

  Quickstart(PrintStream out) {
    this.out = out;
  }

  /**
   * Plays all scenes.
   *
   * @param redisUrl a Redis of the user's own; null: one is started here, killed and ended
   * @throws NotSoException if something did not happen as announced
   */
  void play(@Nullable String redisUrl) throws IOException {
    if (redisUrl != null) {
      play(redisUrl, null);
      return;
    }
    try (RedisProcess redis = RedisProcess.start()) {
      play(redis.url(), redis);
    }
  }

  private void play(String redisUrl, @Nullable RedisProcess redis) throws IOException {
    var stage = new Stage(out);
    var meters = new SimpleMeterRegistry();
    var database = new DistantDataSource("shop-" + UUID.randomUUID());
    try (Shop shop = Shop.open(redisUrl, database, meters)) {
      var customer = new Customer(shop, database);
      stage.say("A shop of three tenants, each with a product catalogue of its own.");
      stage.say("Redis: %s.", redis == null ? "yours, by REDIS_URL" : redisUrl);
      stage.say(
          "Database: H2 in memory, made to take %d ms, as over a network.",
          DistantDataSource.DISTANCE.toMillis());
      stage.say("First initech calls for a moment, so that the JVM is warm.");
      start(shop, customer, stage);

      new CacheScenes(shop, customer, stage).play();
      if (redis == null) {
        stage.scene("Redis is killed: left out, because REDIS_URL names a Redis of yours");
      } else {
        new OutageScenes(redis, customer, stage).play();
      }
      new CounterScene(meters, customer, stage).play();
    }
  }

  /** Forgets what an earlier run has left, and warms the JVM up before anything is timed. */
  private static void start(Shop shop, Customer customer, Stage stage) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!customer.find(INITECH, 1).fromCache()) {
      stage.check(System.nanoTime() < deadline, "Redis can be reached");
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      customer.changePrice(INITECH, 1, "45.00");
      for (int i = 0; i < WARM_UP_HITS; i++) {
        customer.find(INITECH, 1);
      }
    }
    for (String tenant : new String[] {"acme", "globex", "initech"}) {
      shop.cache().evictTenant(TenantId.of(tenant));
    }
    shop.cache().evictGlobal("country");
  }
}
