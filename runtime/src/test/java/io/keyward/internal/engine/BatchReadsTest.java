package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.GLOBEX;
import static io.keyward.internal.engine.Bench.as;
import static io.keyward.internal.engine.RecordingBatches.product;
import static io.keyward.internal.engine.RecordingBatches.products;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.MissingTenantException;
import io.keyward.internal.engine.Products.Product;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import java.io.IOException;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a batch asks, answers and stores, by itself. */
@NullUnmarked // nulls are keys and answers here
class BatchReadsTest extends BatchTest {

  @Test
  void aHundredOfWhichNinetyAreThereAreOneMgetOneRoundOfLeasesAndOneOfFills() {
    find(ids(0, 90));
    delegate.calls.clear();
    resp.resetCommandCalls();

    Map<Long, Product> found = find(ids(0, 100));

    assertThat(delegate.calls).containsExactly(ids(90, 100));
    assertThat(found).isEqualTo(products(ids(0, 100)));
    assertThat(List.copyOf(found.keySet())).isEqualTo(ids(0, 100));
    assertThat(ours()).containsEntry("mget", 1L).containsEntry("evalsha", 2L);
    assertThat(ours()).doesNotContainKeys("eval");
    assertCounted(90, 100, 0);
    assertThat(bench.sum("cache.puts")).isEqualTo(100);
  }

  @Test
  void whereNothingIsMissingTheDelegateIsNotCalled() {
    find(ids(0, 3));
    delegate.calls.clear();
    resp.resetCommandCalls();

    assertThat(find(List.of(2L, 0L, 2L)).keySet()).containsExactly(2L, 0L);

    assertThat(delegate.calls).isEmpty();
    assertThat(ours()).isEqualTo(Map.of("mget", 1L));
    assertCounted(2, 3, 0);
  }

  @Test
  void anEntryIsSharedWithTheReadOfOne() throws IOException {
    find(List.of(42L));
    assertThat(as(ACME, () -> bench.products.find(42))).isEqualTo(product(42));
    assertThat(bench.database.reads).hasValue(0);

    as(ACME, () -> bench.database.save(product(43)));
    as(ACME, () -> bench.products.find(43));
    delegate.calls.clear();
    assertThat(find(List.of(43L))).containsEntry(43L, product(43));
    assertThat(delegate.calls).isEmpty();
    assertCounted(2, 2, 0);
  }

  @Test
  void tenantsGetTheirOwn() {
    find(List.of(1L));
    as(GLOBEX, () -> batches.findAll(List.of(1L)));

    assertThat(delegate.calls).hasSize(2);
    assertThat(resp.keys()).contains("tenant:{acme}:product:1", "tenant:{globex}:product:1");
  }

  @Test
  void withoutATenantNothingIsAsked() {
    find(List.of(7L)); // the cache's own probe of Redis is over
    delegate.calls.clear();
    resp.resetCommandCalls();

    assertThatThrownBy(() -> batches.findAll(List.of(1L)))
        .isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(() -> batches.findAll(null)).isInstanceOf(MissingTenantException.class);

    assertThat(delegate.calls).isEmpty();
    assertThat(ours()).doesNotContainKeys("mget", "evalsha");
    assertCounted(0, 1, 0);
  }

  @Test
  void theMissingAreAskedForOnceEachInArgumentOrder() {
    find(List.of(5L));
    delegate.calls.clear();

    Map<Long, Product> found = find(List.of(9L, 5L, 7L, 9L, 8L, 5L));

    assertThat(delegate.calls).containsExactly(List.of(9L, 7L, 8L));
    assertThat(found.keySet()).containsExactly(9L, 5L, 7L, 8L);
    assertCounted(1, 4, 0);
  }

  @Test
  void theDelegateIsGivenACollectionOfTheKindThatItTakes() {
    as(ACME, () -> batches.findList(List.of(1L, 2L)));
    as(ACME, () -> batches.findSet(new LinkedHashSet<>(List.of(4L, 3L))));

    assertThat(delegate.calls.get(0)).isInstanceOf(List.class);
    assertThat(delegate.calls.get(1)).isInstanceOf(Set.class);
    assertThat(List.copyOf(delegate.calls.get(1))).hasToString("[4, 3]");
  }

  @Test
  void whatTheDelegateDoesToItsArgumentOrToItsAnswerChangesNothing() {
    Map<Long, Product> own = new HashMap<>();
    delegate.answer =
        ids -> {
          own.putAll(products(ids));
          ids.clear();
          return own;
        };
    Map<Long, Product> found = find(List.of(1L, 2L));
    own.clear();

    assertThat(found).hasSize(2).isInstanceOf(LinkedHashMap.class);
    found.clear(); // the caller may as well
    assertThat(find(List.of(1L, 2L))).hasSize(2);
    assertCounted(2, 2, 0);
  }

  @Test
  void anImmutableAnswerThatRefusesNullIsAsGoodAsAny() {
    delegate.answer = ids -> Map.of(1L, product(1));

    assertThat(find(Arrays.asList(null, 1L))).isEqualTo(Map.of(1L, product(1)));
    assertThat(find(Arrays.asList(null, 1L))).isEqualTo(Map.of(1L, product(1)));
    assertCounted(1, 3, 0);
  }

  @Test
  void nullIsAKey() {
    List<Long> withNull = Arrays.asList(1L, null, 2L);
    find(withNull);

    Map<Long, Product> found = find(withNull);

    assertThat(delegate.calls).hasSize(1);
    assertThat(found).containsEntry(null, product(-1));
    assertThat(new ArrayList<>(found.keySet())).isEqualTo(withNull);
    assertThat(resp.keys()).contains("tenant:{acme}:product:~");
    assertCounted(3, 3, 0);
  }

  @Test
  void nullAndNothingGoToTheDelegate() {
    resp.resetCommandCalls();
    Map<Long, Product> answer = Map.of();
    delegate.answer = ids -> answer;
    List<Long> none = List.of();

    assertThat(find(null)).isSameAs(answer);
    assertThat(find(none)).isSameAs(answer);

    assertThat(delegate.calls.get(0)).isNull();
    assertThat(delegate.calls.get(1)).isSameAs(none);
    assertThat(ours()).doesNotContainKeys("mget", "evalsha");
    assertCounted(0, 0, 0);
  }

  @Test
  void whatTheDelegateDoesNotAnswerIsNotStored() {
    delegate.answer =
        ids -> {
          Map<Long, Product> found = products(ids);
          found.put(3L, null);
          return found;
        };

    Map<Long, Product> found = find(List.of(1L, 3L, -4L));

    assertThat(found.keySet()).containsExactly(1L, 3L);
    assertThat(found).containsEntry(3L, null);
    assertThat(resp.keys())
        .contains("tenant:{acme}:product:1")
        .doesNotContain("tenant:{acme}:product:3", "tenant:{acme}:product:-4");
    find(List.of(1L, 3L, -4L));
    assertThat(delegate.calls.get(1)).hasToString("[3, -4]");
    assertCounted(1, 5, 0);
  }

  @Test
  void whatTheDelegateAddsComesLastAndIsNotStored() {
    delegate.answer =
        ids -> {
          Map<Long, Product> found = new LinkedHashMap<>(Map.of(99L, product(99)));
          found.putAll(products(ids));
          return found;
        };

    assertThat(find(List.of(1L, 2L)).keySet()).containsExactly(1L, 2L, 99L);

    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:99");
    assertCounted(0, 2, 0);
  }

  @Test
  void whatADelegateAddsDoesNotReplaceAHit() {
    find(List.of(1L));
    delegate.answer =
        ids -> Map.of(2L, product(2), 1L, new Product(1, "of a second later", List.of()));

    assertThat(find(List.of(1L, 2L))).isEqualTo(Map.of(1L, product(1), 2L, product(2)));
  }

  @Test
  void aDelegateThatAnswersNullIsAnsweredForAsFarAsRedisKnows() {
    find(List.of(1L));
    delegate.answer = ids -> null;

    assertThat(find(List.of(1L, 2L))).isEqualTo(Map.of(1L, product(1)));
    assertThat(find(List.of(3L))).isNull();

    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:2", "tenant:{acme}:product:3");
    assertCounted(1, 3, 0);
  }

  @Test
  void whatTheDelegateThrowsPassesAndItsLeasesAreGone() {
    Exception thrown = new IllegalStateException("no database");
    delegate.answer =
        ids -> {
          throw Sneaky.rethrow(thrown);
        };

    assertThatThrownBy(() -> find(List.of(1L, 2L))).isSameAs(thrown);
    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:1", "tenant:{acme}:product:2");

    delegate.answer = RecordingBatches::products;
    assertThat(find(List.of(1L, 2L))).hasSize(2);
    assertCounted(0, 4, 0); // the second time leased at once
  }

  @Test
  void textThatFailsItsValidationIsAskedForAndNotStored() {
    Map<String, Product> found =
        as(ACME, () -> batches.findNamed(List.of("anvil", "NOT VALID", "hammer")));

    assertThat(found.keySet()).containsExactly("anvil", "NOT VALID", "hammer");
    assertThat(delegate.calls).containsExactly(List.of("anvil", "NOT VALID", "hammer"));
    assertThat(bench.bypasses("invalid_key")).isEqualTo(1);
    assertThat(resp.keys()).filteredOn(key -> key.startsWith("tenant:")).hasSize(2);
    assertCounted(0, 2, 1);
  }

  @Test
  void thatThereIsNoneCountsWhereTheBatchTakesItForAnAnswer() {
    as(ACME, () -> batches.findKnown(List.of(-1L, 2L))); // not stored by a batch
    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:-1");
    plantThatThereIsNone(-1);
    delegate.calls.clear();

    assertThat(as(ACME, () -> batches.findKnown(List.of(-1L, 2L)))).containsOnlyKeys(2L);
    assertThat(delegate.calls).isEmpty();
    assertThat(bench.sum("keyward.absent.hits")).isEqualTo(1);

    assertThat(find(List.of(-1L, 2L))).containsOnlyKeys(2L);
    assertThat(delegate.calls).containsExactly(List.of(-1L));
  }

  /** By a read of one that shares the entries and stores that there is none. */
  private void plantThatThereIsNone(long id) {
    var cache = (DecoratorCache) bench.cache;
    var template = KeyTemplate.start("tenant:").tenant("product").part(":");
    var spec =
        ReadSpec.of(
                "Single.find", template, ValueType.of(Product.class), 11, Duration.ofMinutes(10))
            .absentTtl(Duration.ofSeconds(30));
    bench.calls.add(1);
    as(ACME, () -> cache.read(spec, cache.key(spec).number(id), () -> null));
  }

  @Test
  void aLargeBatchIsLeasedAndFilledInSeveralScriptsAtOnce() {
    find(ids(0, 1));
    resp.resetCommandCalls();

    assertThat(find(ids(0, 1_001))).hasSize(1_001);

    assertThat(ours()).containsEntry("mget", 1L).containsEntry("evalsha", 8L);
    assertCounted(1, 1_001, 0);
    assertThat(find(ids(0, 1_001))).hasSize(1_001);
    assertThat(delegate.calls).hasSize(2);
  }

  @Test
  void elementsThatCannotBeReadAreTheDelegatesAffair() {
    List<Long> broken =
        new AbstractList<>() {
          @Override
          public Long get(int index) {
            throw new IllegalStateException("gone");
          }

          @Override
          public int size() {
            return 2;
          }
        };
    delegate.answer = ids -> Map.of(7L, product(7));

    assertThat(find(broken)).isEqualTo(Map.of(7L, product(7)));

    assertThat(delegate.calls.get(0)).isSameAs(broken);
    assertThat(bench.errors("read", "keys")).isEqualTo(1);
  }

  @Test
  void aForeignEntryIsAMissAndReplaced() {
    find(List.of(1L, 2L));
    resp.call("COPY", "tenant:{acme}:product:1", "tenant:{acme}:product:2", "REPLACE");

    assertThat(find(List.of(1L, 2L))).isEqualTo(products(List.of(1L, 2L)));
    assertThat(bench.errors("read", "foreign_entry")).isEqualTo(1);
    assertThat(find(List.of(1L, 2L))).isEqualTo(products(List.of(1L, 2L)));
    assertCounted(3, 3, 0);
  }
}
