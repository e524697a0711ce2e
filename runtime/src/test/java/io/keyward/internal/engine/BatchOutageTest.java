package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static io.keyward.internal.engine.RecordingBatches.products;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Batch reads while Redis is down, full or busy. */
@NullUnmarked // what lambdas return is past the checker
class BatchOutageTest {

  private static final List<Long> IDS = List.of(3L, 1L, 2L);

  private final RecordingBatches delegate = new RecordingBatches();

  private Bench bench(RedisServer redis) {
    return new Bench(redis, new MapProducts(), it -> it.operationTimeout(Duration.ofMillis(250)));
  }

  private void assertAnsweredByOneCall(Batches batches) {
    delegate.calls.clear();
    assertThat(as(ACME, () -> batches.findAll(IDS))).isEqualTo(products(IDS));
    assertThat(delegate.calls).containsExactly(IDS);
  }

  @Test
  void withRedisDownTheDelegateAnswersAllInOneCallAndThenWithoutDelay() {
    try (RedisServer redis = RedisServer.running();
        Bench bench = bench(redis)) {
      Batches batches = bench.around(delegate);
      assertAnsweredByOneCall(batches);
      redis.kill();
      for (int i = 0; i < 10; i++) {
        assertAnsweredByOneCall(batches);
      }

      assertThat(bench.gauge("keyward.breaker.state")).isEqualTo(2);
      assertThat(bench.bypasses("breaker")).isPositive();
      bench.assertCounted(33);
    }
  }

  @Test
  void whatWaitsInTheJournalIsBypassedAndTheRestIsCached() {
    try (RedisServer redis = RedisServer.running();
        Bench bench = bench(redis)) {
      Batches batches = bench.around(delegate);
      as(ACME, () -> batches.findAll(IDS));
      delegate.onTouch = () -> assertAnsweredByOneCall(batches);
      redis.kill();

      as(
          ACME,
          () -> {
            batches.touch(1);
            return true;
          });

      assertThat(bench.bypasses("journal")).isEqualTo(1);
    }
  }

  @Test
  void aFullRedisStoresNothingAndAnswers() {
    try (RedisServer redis = RedisServer.running("maxmemory-policy noeviction");
        Bench bench = new Bench(redis);
        Resp resp = redis.connect()) {
      Batches batches = bench.around(delegate);
      as(ACME, () -> batches.findAll(List.of(9L)));
      resp.call("CONFIG", "SET", "maxmemory", "1");

      assertAnsweredByOneCall(batches);

      assertThat(bench.errors("lease", "out_of_memory")).isEqualTo(IDS.size());
      assertThat(bench.bypasses("unreachable")).isEqualTo(IDS.size());
    }
  }

  @Test
  void leasesWhoseAnswerWasLateAreGivenUp() {
    try (RedisServer redis = RedisServer.running();
        Bench bench = bench(redis);
        Resp resp = redis.connect()) {
      Batches batches = bench.around(delegate);
      as(ACME, () -> batches.findAll(List.of(9L)));
      Await.until( // Redis is found, and knows the scripts
          Duration.ofSeconds(5),
          () -> as(ACME, () -> batches.findAll(List.of(9L)) != null && bench.hits() > 0));
      double misses = bench.misses();
      resp.resetCommandCalls();
      resp.call("CLIENT", "PAUSE", "60000", "WRITE"); // reads are answered, scripts are not

      assertAnsweredByOneCall(batches);

      assertThat(bench.errors("lease", "timeout")).isEqualTo(1);
      // One that comes as the pause ends is run before those that have waited.
      Await.until(Duration.ofSeconds(5), () -> waitsFor(resp, 2));
      resp.call("CLIENT", "UNPAUSE");
      Await.until(Duration.ofSeconds(5), () -> scripts(resp) == 2); // a late lease, and its drop
      assertThat(resp.keys()).noneMatch(key -> key.endsWith(":product:1"));
      assertAnsweredByOneCall(batches);
      assertThat(bench.misses()).isEqualTo(misses + IDS.size());
    }
  }

  private static boolean waitsFor(Resp resp, int commands) {
    return resp.text("INFO", "clients").lines().anyMatch(("blocked_clients:" + commands)::equals);
  }

  private static long scripts(Resp resp) {
    Map<String, Long> calls = resp.commandCalls();
    return calls.getOrDefault("evalsha", 0L);
  }
}
