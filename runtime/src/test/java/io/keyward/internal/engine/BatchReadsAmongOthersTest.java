package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static io.keyward.internal.engine.RecordingBatches.product;
import static io.keyward.internal.engine.RecordingBatches.products;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.engine.Products.Product;
import io.keyward.support.DecoratorCache;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Batches while others write or load what they ask for. */
@NullUnmarked // nulls are keys and answers here
class BatchReadsAmongOthersTest extends BatchTest {

  @Test
  void heldElementsGoIntoTheOneCallAndAreNotStored() {
    find(List.of(1L));
    delegate.calls.clear();
    delegate.onTouch = () -> assertThat(find(List.of(1L, 2L, 3L))).hasSize(3);

    as(ACME, () -> touch(2));

    assertThat(delegate.calls).containsExactly(List.of(2L, 3L));
    assertThat(bench.bypasses("hold")).isEqualTo(1);
    assertThat(resp.keys())
        .contains("tenant:{acme}:product:3")
        .doesNotContain("tenant:{acme}:product:2");
    assertCounted(1, 2, 1);
  }

  private boolean touch(long id) {
    batches.touch(id);
    return true;
  }

  @Test
  void whatSomebodyElseLoadsGoesIntoTheOneCallWithoutWaiting() throws IOException {
    List<Map<Long, Product>> within = new ArrayList<>();
    bench.database.onRead = () -> within.add(find(List.of(1L, 2L)));
    as(ACME, () -> bench.database.save(product(1)));

    as(ACME, () -> bench.products.find(1));

    assertThat(within).containsExactly(products(List.of(1L, 2L)));
    assertThat(delegate.calls).containsExactly(List.of(1L, 2L));
    assertThat(bench.bypasses("lease_wait")).isEqualTo(1);
    assertCounted(0, 2, 1);
  }

  @Test
  void aReadOfOneJoinsABatchThatLoadsIt() throws InterruptedException {
    List<Product> joined = new ArrayList<>();
    Thread reader = new Thread(() -> joined.add(as(ACME, () -> bench.products.find(1))));
    delegate.answer =
        ids -> {
          reader.start();
          Await.until(Duration.ofSeconds(5), () -> awaitsALoad(reader));
          return products(ids);
        };

    find(List.of(1L, 2L));
    reader.join();

    assertThat(joined).containsExactly(product(1));
    assertThat(bench.database.reads).hasValue(0);
    bench.assertCounted(3);
  }

  @Test
  void readsWithinTheDelegateDoNotWaitForIt() {
    delegate.answer =
        ids -> {
          bench.products.find(1);
          return products(ids);
        };

    find(List.of(1L));

    assertThat(bench.bypasses("lease_wait")).isEqualTo(1);
    assertCounted(0, 1, 1);
  }

  @Test
  void whatIsEvictedWhileItIsLoadedIsNotStored() {
    delegate.answer =
        ids -> {
          batches.touch(1);
          return products(ids);
        };

    find(List.of(1L, 2L));

    assertThat(resp.keys())
        .contains("tenant:{acme}:product:2")
        .doesNotContain("tenant:{acme}:product:1");
    assertThat(bench.sum("cache.puts")).isEqualTo(1);
  }

  @Test
  void aGroupThatIsEvictedWhileItIsLoadedLeavesNothingToHit() {
    delegate.answer =
        ids -> {
          bench.products.deleteAll();
          return products(ids);
        };
    find(List.of(1L, 2L));
    delegate.calls.clear();

    find(List.of(1L, 2L));

    assertThat(delegate.calls).hasSize(1);
    assertCounted(0, 4, 0);
  }

  @Test
  void aGroupThatIsHeldIsBypassed() {
    find(List.of(1L));
    delegate.calls.clear();
    DecoratorCache cache = (DecoratorCache) bench.cache;

    as(
        ACME,
        () ->
            cache
                .write(WriteSpec.of("all"))
                .naming(keys -> keys.evictTenant())
                .call(() -> find(List.of(1L, 2L))));

    assertThat(delegate.calls).containsExactly(List.of(1L, 2L));
    assertThat(bench.bypasses("hold")).isEqualTo(2);
  }
}
