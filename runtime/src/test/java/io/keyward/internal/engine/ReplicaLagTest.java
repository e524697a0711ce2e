package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.engine.Products.Product;
import io.keyward.testing.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads come from a replica that is some time behind; writes go to the main database. */
@NullUnmarked // what is made before each test is past the checker
class ReplicaLagTest extends EngineTest {

  private static final String KEY = "tenant:{acme}:product:42";
  private static final String GENERATION = "keyward:{acme}:gen:product";
  private static final Duration LAG = Duration.ofSeconds(2);

  private Lagging replica;
  private Bench lagging;

  @BeforeEach
  void open() throws IOException {
    MapProducts rows = new MapProducts();
    replica = new Lagging(rows);
    lagging =
        new Bench(
            redis, rows, replica, it -> it.operationTimeout(Duration.ofSeconds(5)).replicaLag(LAG));
    as(ACME, () -> rows.save(product("anvil")));
    replica.catchUp();
  }

  @AfterEach
  void close() {
    lagging.close();
  }

  private static Product product(String name) {
    return new Product(42, name, List.of());
  }

  private String find() {
    return as(ACME, () -> lagging.products.find(42)).name();
  }

  private boolean isHeld(String key) {
    byte[] found = resp.get(key);
    return found != null && found[3] == 'H';
  }

  @Test
  void nothingIsCachedOrPutUntilTheReplicaHasCaughtUp() throws Exception {
    assertThat(find()).isEqualTo("anvil");
    double puts = lagging.sum("cache.puts");
    as(ACME, () -> lagging.products.save(product("hammer")));

    assertThat(isHeld(KEY)).isTrue();
    assertThat(resp.pttl(KEY)).isBetween(1L, LAG.toMillis());
    assertThat(find()).as("the replica's, and not cached").isEqualTo("anvil");
    assertThat(lagging.sum("cache.puts")).isEqualTo(puts);

    replica.catchUp();
    Await.until(Duration.ofSeconds(20), () -> !isHeld(KEY));
    assertThat(find()).isEqualTo("hammer");
    double hits = lagging.hits();
    assertThat(find()).isEqualTo("hammer");
    assertThat(lagging.hits() - hits).isEqualTo(1);
  }

  @Test
  void aGroupStaysHeldToo() throws Exception {
    assertThat(find()).isEqualTo("anvil");
    as(ACME, () -> lagging.products.deleteAll());

    assertThat(isHeld(GENERATION)).isTrue();
    assertThat(resp.pttl(GENERATION)).isBetween(1L, LAG.toMillis());
    assertThat(find()).isEqualTo("anvil");
    replica.catchUp();
    Await.until(Duration.ofSeconds(20), () -> !isHeld(GENERATION));
    assertThat(as(ACME, () -> lagging.products.find(42))).isNull();
  }

  @Test
  void whatIsDeliveredLateLeavesItsHoldThenToo() throws Exception {
    assertThat(find()).isEqualTo("anvil");
    refuseScripts(true);
    as(ACME, () -> lagging.products.save(product("hammer")));
    resp.call("FLUSHALL");
    refuseScripts(false);
    Await.until(Duration.ofSeconds(20), () -> lagging.gauge("keyward.journal.pending") == 0);
    assertThat(isHeld(KEY)).isTrue();
    assertThat(resp.pttl(KEY)).isBetween(1L, LAG.toMillis());
  }

  /** Control: without the setting the old value is cached, and stays. */
  @Test
  void withoutTheSettingTheReplicasOldValueIsCached() throws Exception {
    try (Bench unaware =
        new Bench(
            redis, lagging.database, replica, it -> it.operationTimeout(Duration.ofSeconds(5)))) {
      assertThat(as(ACME, () -> unaware.products.deleteAll())).isEqualTo(1);
      assertThat(as(ACME, () -> unaware.products.find(42)).name()).isEqualTo("anvil");
      replica.catchUp();
      assertThat(as(ACME, () -> unaware.products.find(42)).name()).isEqualTo("anvil");
    }
  }

  private static final class Lagging extends DelegatingProducts {

    private final MapProducts rows;
    private final ConcurrentHashMap<Long, Product> copy = new ConcurrentHashMap<>();

    Lagging(MapProducts rows) {
      super(rows);
      this.rows = rows;
    }

    void catchUp() {
      copy.clear();
      Product found = as(ACME, () -> rows.find(42));
      if (found != null) {
        copy.put(42L, found);
      }
    }

    @Override
    public @Nullable Product find(long id) {
      return copy.get(id);
    }
  }
}
