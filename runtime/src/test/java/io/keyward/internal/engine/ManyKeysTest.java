package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.TenantContext;
import io.keyward.internal.engine.Products.Product;
import io.keyward.support.DecoratorCache;
import io.keyward.support.DecoratorCache.Action;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes that name many entries at once. */
@NullUnmarked // what is made before each test is past the checker
class ManyKeysTest extends EngineTest {

  private static final KeyTemplate PRODUCT_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":");
  private static final WriteSpec SAVE =
      WriteSpec.of("Many.save", PRODUCT_KEY)
          .puts(ValueType.of(Product.class), 11, Duration.ofMinutes(10));

  private static final List<Long> IDS = List.of(0L, 300L, 599L, 700L, 20_000L);

  private DecoratorCache cache;

  @BeforeEach
  void fill() throws IOException {
    cache = DecoratorCache.of(bench.cache, SAVE);
    change("old");
    for (long id : IDS) {
      find(id);
    }
    resp.resetCommandCalls();
  }

  private void change(String name) throws IOException {
    for (long id : IDS) {
      as(ACME, () -> bench.database.save(new Product(id, name, List.of())));
    }
  }

  private String find(long id) {
    return as(ACME, () -> bench.products.find(id)).name();
  }

  /** Evicts up to {@code evicted}, as it is before and after the delegate, and puts 0. */
  private void save(AtomicInteger evicted, Action delegate) {
    TenantContext.run(
        ACME,
        () ->
            cache
                .write(SAVE)
                .naming(
                    keys -> {
                      for (int id = 1; id <= evicted.get(); id++) {
                        keys.evict(PRODUCT_KEY).number(id);
                      }
                      keys.put(PRODUCT_KEY).number(0);
                    })
                .call(
                    () -> {
                      delegate.run();
                      return new Product(0, "put", List.of());
                    }));
  }

  @Test
  void manyAreHeldAndReleasedBySeveralScriptsAndAPutAmongThemIsStored() {
    save(
        new AtomicInteger(599),
        () -> {
          change("new");
          assertThat(List.of(find(0), find(300), find(599))).containsOnly("new");
          assertThat(bench.bypasses("hold")).isEqualTo(3);
        });

    assertThat(ours()).containsEntry("evalsha", 6L);
    assertThat(List.of(find(300), find(599))).containsOnly("new");
    assertThat(find(0)).isEqualTo("put");
    assertThat(find(700)).as("not named").isEqualTo("old");
    assertThat(bench.bypasses("hold")).isEqualTo(3);
  }

  @Test
  void whatIsNamedLateIsReleasedInPartsToo() {
    AtomicInteger evicted = new AtomicInteger(1);
    save(
        evicted,
        () -> {
          change("new");
          evicted.set(700);
        });

    assertThat(ours()).containsEntry("evalsha", 5L); // one hold; that again, and 699 in three
    assertThat(List.of(find(300), find(599), find(700))).containsOnly("new");
    assertThat(find(0)).isEqualTo("put");
    assertThat(find(20_000)).isEqualTo("old");
  }

  @Test
  void farTooManyAreTheirResourceWhole() {
    save(
        new AtomicInteger(5_000),
        () -> {
          change("new");
          assertThat(find(300)).isEqualTo("new");
        });

    assertThat(ours()).containsEntry("evalsha", 2L);
    assertThat(IDS).allSatisfy(id -> assertThat(find(id)).isEqualTo("new"));
  }
}
