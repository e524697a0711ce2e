package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.engine.Products.Product;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Batches of products on a Redis of their own, each call of the delegate recorded. */
@NullUnmarked // what is made before each test is past the checker
abstract class BatchTest {

  static RedisServer redis;
  Resp resp;
  Bench bench;
  RecordingBatches delegate;
  Batches batches;

  @BeforeAll
  static void startRedis() {
    redis = RedisServer.running();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @BeforeEach
  void open() {
    resp = redis.connect();
    resp.call("FLUSHALL");
    bench = new Bench(redis);
    delegate = new RecordingBatches();
    batches = bench.around(delegate);
  }

  @AfterEach
  void close() {
    Bench.assertAllExpire(redis);
    bench.close();
    resp.close();
  }

  static List<Long> ids(long from, long to) {
    return LongStream.range(from, to).boxed().toList();
  }

  Map<Long, Product> find(Collection<Long> ids) {
    return as(ACME, () -> batches.findAll(ids));
  }

  /** What was called since the count was started, but for what the test itself calls. */
  Map<String, Long> ours() {
    Map<String, Long> calls = resp.commandCalls();
    calls.keySet().removeAll(List.of("info", "config|resetstat", "config", "ping"));
    return calls;
  }

  void assertCounted(int hits, int misses, int bypasses) {
    assertThat(List.of(bench.hits(), bench.misses(), bench.bypasses()))
        .as("hits, misses, bypasses")
        .containsExactly((double) hits, (double) misses, (double) bypasses);
  }
}
