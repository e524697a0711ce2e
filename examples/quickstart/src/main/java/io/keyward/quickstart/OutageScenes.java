package io.keyward.quickstart;

import io.keyward.TenantId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The scenes in which Redis is killed, and comes back. */
final class OutageScenes {

  private static final TenantId ACME = TenantId.of("acme");
  private static final int CALLS = 20;

  /** Far over the promise (the load and twice 250 ms), so that a busy machine is no failure. */
  private static final Duration BOUND = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final RedisProcess redis;
  private final Customer customer;
  private final Stage stage;

  OutageScenes(RedisProcess redis, Customer customer, Stage stage) {
    this.redis = redis;
    this.customer = customer;
    this.stage = stage;
  }

  void play() throws IOException {
    redisIsKilled();
    redisIsBack();
  }

  private void redisIsKilled() {
    stage.scene("Redis is killed, and the calls go on");
    var before = customer.find(ACME, 1);
    stage.say("before: acme asks for product 1: " + CacheScenes.shown(before), before);
    redis.kill();
    stage.say("kill -9");

    List<Double> times = new ArrayList<>();
    for (int i = 1; i <= CALLS; i++) {
      var answer = customer.find(ACME, 1);
      times.add(answer.millis());
      if (i <= 3) {
        stage.say("call %d".formatted(i), answer);
      }
      stage.check(answer.value().equals(before.value()), "call " + i + " got the right product");
      stage.check(answer.millis() < BOUND.toMillis(), "call " + i + " did not hang");
    }
    times.sort(null);
    stage.say(
        "%d calls, %d right answers, no exception; median %.1f ms, slowest %.1f ms",
        CALLS, CALLS, times.get(CALLS / 2), times.get(CALLS - 1));
  }

  private void redisIsBack() throws IOException {
    stage.scene("Redis is back, empty, and so are the hits");
    redis.restart();
    long start = System.nanoTime();
    int calls = 1;
    var answer = customer.find(ACME, 1);
    while (!answer.fromCache()) {
      stage.check(
          System.nanoTime() - start < PATIENCE.toNanos(),
          "there were hits again within " + PATIENCE.toSeconds() + " s");
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = customer.find(ACME, 1);
      calls++;
    }
    double millis = (System.nanoTime() - start) / 1e6;
    stage.say("call %d".formatted(calls), answer);
    stage.say("the first hit came %.0f ms after the restart, with no hand laid on", millis);
  }
}
