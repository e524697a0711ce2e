package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.engine.Products.Product;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;

/** Batches of products on a Redis of their own, each call of the delegate recorded. */
@NullUnmarked // what is made before each test is past the checker
abstract class BatchTest extends EngineTest {

  RecordingBatches delegate;
  Batches batches;

  @BeforeEach
  void open() {
    delegate = new RecordingBatches();
    batches = bench.around(delegate);
  }

  static List<Long> ids(long from, long to) {
    return LongStream.range(from, to).boxed().toList();
  }

  Map<Long, Product> find(Collection<Long> ids) {
    return as(ACME, () -> batches.findAll(ids));
  }

  void assertCounted(int hits, int misses, int bypasses) {
    assertThat(List.of(bench.hits(), bench.misses(), bench.bypasses()))
        .as("hits, misses, bypasses")
        .containsExactly((double) hits, (double) misses, (double) bypasses);
  }
}
