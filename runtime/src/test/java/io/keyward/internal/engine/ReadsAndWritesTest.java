package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.GLOBEX;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.MissingTenantException;
import io.keyward.internal.engine.Products.Product;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // what lambdas return is past the checker
class ReadsAndWritesTest extends EngineTest {

  private Product save(long id, String name) throws IOException {
    return bench.database.save(new Product(id, name, List.of("a", "b")));
  }

  @Test
  void aMissLoadsAndAHitDoesNot() throws IOException {
    Product saved = as(ACME, () -> save(42, "anvil"));

    Product missed = as(ACME, () -> bench.products.find(42));
    Product hit = as(ACME, () -> bench.products.find(42));

    assertThat(missed).isSameAs(saved); // the delegate's own object
    assertThat(hit).isEqualTo(saved).isNotSameAs(saved);
    assertThat(bench.database.reads).hasValue(1);
    assertThat(bench.hits()).isEqualTo(1);
    assertThat(bench.misses()).isEqualTo(1);
    assertThat(bench.sum("cache.puts")).isEqualTo(1);
    assertThat(resp.keys()).contains("tenant:{acme}:product:42");
    bench.assertCounted(2);
  }

  @Test
  void aHitIsOneMgetAndAMissThreeRoundTrips() throws IOException {
    as(ACME, () -> save(42, "anvil"));
    as(ACME, () -> bench.products.find(1)); // contact, and scripts loaded
    as(ACME, () -> save(1, "hammer"));
    as(ACME, () -> bench.products.find(1));
    resp.resetCommandCalls();

    as(ACME, () -> bench.products.find(42));
    Map<String, Long> miss = ours();
    resp.resetCommandCalls();
    as(ACME, () -> bench.products.find(42));

    assertThat(ours()).isEqualTo(Map.of("mget", 1L));
    assertThat(miss).containsEntry("evalsha", 2L);
    assertThat(miss.getOrDefault("eval", 0L)).isZero();
  }

  @Test
  void aGroupEvictionScansNothing() throws IOException {
    as(ACME, () -> bench.products.deleteAll());
    as(ACME, () -> save(42, "anvil"));
    as(ACME, () -> bench.products.find(42));
    as(GLOBEX, () -> save(42, "other"));
    as(GLOBEX, () -> bench.products.find(42));
    resp.resetCommandCalls();

    as(ACME, () -> bench.products.deleteAll());

    assertThat(ours()).containsEntry("evalsha", 2L).doesNotContainKeys("keys", "scan", "flushall");
    assertThat(as(ACME, () -> bench.products.find(42))).isNull();
    double hits = bench.hits();
    assertThat(as(GLOBEX, () -> bench.products.find(42))).isNotNull();
    assertThat(bench.hits()).isEqualTo(hits + 1);
    bench.assertCounted(4);
  }

  @Test
  void tenantsWithTheSameIdsGetTheirOwn() throws IOException {
    as(ACME, () -> save(42, "anvil"));
    as(GLOBEX, () -> save(42, "globe"));

    for (int i = 0; i < 2; i++) {
      assertThat(as(ACME, () -> bench.products.find(42)).name()).isEqualTo("anvil");
      assertThat(as(GLOBEX, () -> bench.products.find(42)).name()).isEqualTo("globe");
    }

    assertThat(bench.hits()).isEqualTo(2);
    assertThat(bench.misses()).isEqualTo(2);
  }

  @Test
  void aCallWithoutATenantFailsBeforeAnyIo() {
    as(ACME, () -> bench.products.find(1)); // the cache's own probe of Redis is over
    bench.database.reads.set(0);
    resp.resetCommandCalls();

    assertThatThrownBy(() -> bench.products.find(42)).isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(() -> bench.products.save(new Product(1, "x", List.of())))
        .isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(() -> bench.products.deleteAll()).isInstanceOf(MissingTenantException.class);

    assertThat(ours()).isEmpty();
    assertThat(bench.database.reads).hasValue(0);
    bench.assertCounted(1);
  }

  @Test
  void aPutStoresWhatTheWriteReturned() throws IOException {
    as(ACME, () -> bench.products.find(42)); // makes the generations
    as(ACME, () -> bench.products.save(new Product(42, "anvil", List.of())));
    int reads = bench.database.reads.get();

    assertThat(as(ACME, () -> bench.products.find(42)).name()).isEqualTo("anvil");

    assertThat(bench.database.reads).hasValue(reads);
    assertThat(bench.sum("cache.puts")).isEqualTo(1);
    assertThat(bench.sum("cache.evictions")).isEqualTo(2);
  }

  @Test
  void aWriteEvictsWhatItNamesByArgumentsAndByResult() throws IOException {
    as(ACME, () -> save(42, "anvil"));
    as(ACME, () -> bench.products.search("hammer")); // absent
    as(ACME, () -> bench.products.tags(42));

    as(ACME, () -> bench.products.save(new Product(42, "hammer", List.of("new"))));

    assertThat(as(ACME, () -> bench.products.search("hammer"))).isPresent();
    assertThat(as(ACME, () -> bench.products.tags(42))).containsExactly("new");
    bench.assertCounted(4);
  }

  @Test
  void anEvictionBringsTheNextReadToTheDelegate() throws IOException {
    as(ACME, () -> save(42, "anvil"));
    as(ACME, () -> bench.products.find(42));

    as(
        ACME,
        () -> {
          bench.products.delete(42);
          return 0;
        });

    assertThat(as(ACME, () -> bench.products.find(42))).isNull();
  }

  @Test
  void absenceIsRememberedOnlyWhereAskedFor() throws IOException {
    assertThat(as(ACME, () -> bench.products.search("none"))).isEmpty();
    assertThat(as(ACME, () -> bench.products.search("none"))).isEmpty();
    assertThat(bench.database.reads).hasValue(1);
    assertThat(bench.sum("keyward.absent.hits")).isEqualTo(1);

    assertThat(as(ACME, () -> bench.products.find(42))).isNull();
    assertThat(as(ACME, () -> bench.products.find(42))).isNull();
    assertThat(bench.database.reads).hasValue(3);
    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:42"); // no lease left
    bench.assertCounted(4);
  }

  @Test
  void anOptionalIsStoredAsItsValue() throws IOException {
    as(ACME, () -> save(42, "anvil"));

    Optional<Product> missed = as(ACME, () -> bench.products.search("anvil"));
    Optional<Product> hit = as(ACME, () -> bench.products.search("anvil"));

    assertThat(hit).isEqualTo(missed);
    assertThat(bench.hits()).isEqualTo(1);
  }

  @Test
  void globalEntriesAskForNoTenantAndAreEvictedTogether() {
    assertThat(bench.products.country("DE")).isEqualTo("DE v1");
    assertThat(as(ACME, () -> bench.products.country("DE"))).isEqualTo("DE v1");
    assertThat(bench.hits()).isEqualTo(1);

    bench.products.renameCountries();
    assertThat(bench.products.country("DE")).isEqualTo("DE v2");

    bench.database.renameCountries();
    bench.cache.evictGlobal("country");
    assertThat(bench.products.country("DE")).isEqualTo("DE v3");
  }

  @Test
  void anOperatorEvictsATenantAlone() throws IOException {
    as(ACME, () -> save(42, "anvil"));
    as(GLOBEX, () -> save(42, "globe"));
    as(ACME, () -> bench.products.find(42));
    as(GLOBEX, () -> bench.products.find(42));
    as(ACME, () -> save(42, "changed"));

    bench.cache.evictTenant(ACME);

    assertThat(as(ACME, () -> bench.products.find(42)).name()).isEqualTo("changed");
    as(GLOBEX, () -> bench.products.find(42));
    assertThat(bench.hits()).isEqualTo(1);
  }

  @Test
  void theDelegatesExceptionPassesAsItIsAndLeavesNoLease() {
    IllegalArgumentException mine = new IllegalArgumentException("mine");
    bench.database.onRead =
        () -> {
          throw mine;
        };

    assertThatThrownBy(() -> as(ACME, () -> bench.products.find(42))).isSameAs(mine);

    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:42");
    bench.assertCounted(1);
  }

  @Test
  void aWriteThatThrowsEvictsToo() throws IOException {
    as(ACME, () -> save(42, "anvil"));
    as(ACME, () -> bench.products.find(42));
    IOException mine = new IOException("after the commit");
    Products failing =
        bench.around(
            new DelegatingProducts(bench.database) {
              @Override
              public void delete(long id) throws IOException {
                super.delete(id);
                throw mine;
              }
            });

    assertThatThrownBy(
            () ->
                as(
                    ACME,
                    () -> {
                      failing.delete(42);
                      return 0;
                    }))
        .isSameAs(mine);

    assertThat(as(ACME, () -> bench.products.find(42))).isNull();
  }

  @Test
  void aReadDuringAWriteBypassesAndStoresNothing() throws IOException {
    as(ACME, () -> save(42, "anvil"));
    as(ACME, () -> bench.products.find(42));
    Products watching =
        bench.around(
            new DelegatingProducts(bench.database) {
              @Override
              public void delete(long id) throws IOException {
                assertThat(as(ACME, () -> bench.products.find(42))).isNotNull();
                super.delete(id);
              }
            });

    as(
        ACME,
        () -> {
          watching.delete(42);
          return 0;
        });

    assertThat(bench.bypasses("hold")).isEqualTo(1);
    assertThat(as(ACME, () -> bench.products.find(42))).isNull();
    bench.assertCounted(3);
  }

  @Test
  void anOptionalThatIsNullIsReturnedAndNotStored() throws IOException {
    Products odd =
        bench.around(
            new DelegatingProducts(bench.database) {
              @Override
              @SuppressWarnings({"NullAway", "NullOptional", "ReturnsNullOptional"}) // the point
              public Optional<Product> search(String name) {
                return nothing();
              }
            });

    assertThat(as(ACME, () -> odd.search("x"))).isNull();

    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:name:x");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // a delegate's broken contract
  private static <T> T nothing() {
    return null;
  }

  @Test
  void aValueOlderThanTheMethodsOwnLifetimeIsAMiss() throws IOException {
    as(ACME, () -> save(42, "anvil"));
    as(ACME, () -> bench.products.find(42));

    as(ACME, () -> bench.products.findFresh(42)); // younger than its second
    assertThat(bench.hits()).isEqualTo(1);
    io.keyward.testing.Await.until(
        java.time.Duration.ofSeconds(5),
        () -> {
          as(ACME, () -> bench.products.findFresh(42));
          return bench.misses() == 2;
        });

    assertThat(bench.database.reads).hasValue(2);
  }
}
