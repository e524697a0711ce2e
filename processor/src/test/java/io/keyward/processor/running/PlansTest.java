package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.TenantContext;
import io.keyward.processor.running.Plannable.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cached, putting and evicting methods whose body runs on the decorator, on a real Redis. */
@NullUnmarked // what is made before each test is past the checker
class PlansTest extends RedisTest {

  private static final Decorators DECORATORS = new Decorators(List.of("Plans", "Plannable"));

  private final Map<Long, Plan> rows = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private Plans plans;

  @BeforeEach
  void make() throws ReflectiveOperationException {
    rows.put(1L, new Plan(1, "one"));
    rows.put(2L, new Plan(2, "two"));
    plans = DECORATORS.decorate("CachedPlans", Plans.class, new Counted(), cache);
  }

  /** Its own default methods are never called: their bodies run on the decorator. */
  private final class Counted implements Plans {

    @Override
    public Optional<Plan> find(long id) {
      asked.add("find " + id);
      return Optional.ofNullable(rows.get(id));
    }

    @Override
    public void save(Plan plan) {
      rows.put(plan.id(), plan);
    }

    @Override
    public String title(long id) {
      asked.add("title " + id);
      return rows.get(id).title();
    }

    @Override
    public void forgetTitle(long id) {}

    @Override
    public Plan require(long id) {
      throw new AssertionError("the delegate's");
    }

    @Override
    public List<Plan> overview(long first, long last) {
      throw new AssertionError("the delegate's");
    }
  }

  @Test
  void whatACachedMethodCallsIsCachedAndSoIsItsOwnAnswer() {
    List<Plan> both = List.of(rows.get(1L), rows.get(2L));

    assertThat(as(ACME, () -> plans.overview(1, 2))).isEqualTo(both);
    assertThat(redis.keys())
        .contains(
            "tenant:{acme}:overview:1:2",
            "tenant:{acme}:required:1",
            "tenant:{acme}:required:2",
            "tenant:{acme}:plan:1",
            "tenant:{acme}:plan:2");
    assertCounted(0, 5, 0);

    assertThat(as(ACME, () -> plans.overview(1, 2))).isEqualTo(both);
    assertCounted(1, 5, 0);
    // Another entry of the same method: its parts are there already.
    assertThat(as(ACME, () -> plans.overview(2, 1))).hasSize(2);
    assertCounted(3, 6, 0);
    assertThat(asked).containsExactly("find 1", "find 2");
    assertThat(as(GLOBEX, () -> plans.overview(1, 2))).isEqualTo(both);
    assertThat(asked).hasSize(4);
  }

  @Test
  void anEvictingMethodEvictsItsEntriesAndTheMethodsItCallsEvictTheirs() {
    as(ACME, () -> plans.overview(1, 2));
    as(GLOBEX, () -> plans.overview(1, 2));

    TenantContext.run(ACME, () -> plans.rename(1, "first"));

    assertThat(as(ACME, () -> plans.overview(1, 2)))
        .extracting(Plan::title)
        .containsExactly("first", "two");
    assertThat(asked).filteredOn("find 2"::equals).as("nobody renamed 2").hasSize(2);
    assertThat(as(GLOBEX, () -> plans.overview(1, 2)).get(0).title()).isEqualTo("one");
  }

  @Test
  void aPuttingMethodStoresWhatItsBodyAnswers() {
    as(ACME, () -> plans.title(1)); // the first put finds no generations

    assertThat(as(ACME, () -> plans.retitle(1, "first"))).isEqualTo("first");
    asked.clear();

    assertThat(as(ACME, () -> plans.title(1))).isEqualTo("first");
    assertThat(asked).isEmpty();
    assertThat(as(ACME, () -> plans.require(1)).title()).isEqualTo("first");
  }

  @Test
  void aPutWhoseBodyWritesTheSameEntryLeavesItEmpty() {
    as(ACME, () -> plans.title(1));

    assertThat(as(ACME, () -> plans.retitleTwice(1, "first"))).isEqualTo("first");
    assertThat(redis.keys()).doesNotContain("tenant:{acme}:title:1");

    assertThat(as(ACME, () -> plans.title(1))).isEqualTo("first");
  }

  @Test
  void aBatchAsksItsBodyForTheMissingAndThatTheCache() {
    as(ACME, () -> plans.title(1));
    as(ACME, () -> plans.require(2));
    asked.clear();

    assertThat(as(ACME, () -> plans.titles(List.of(1L, 2L))))
        .isEqualTo(Map.of(1L, "one", 2L, "two"));
    assertThat(asked).isEmpty();
    assertThat(as(ACME, () -> plans.title(2))).isEqualTo("two");
    assertThat(asked).isEmpty();
  }

  @Test
  void whatTheBodyThrowsIsThrownAndNothingOfItsOwnIsStored() {
    assertThatThrownBy(() -> as(ACME, () -> plans.overview(1, 3)))
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage("no 3");

    assertThat(redis.keys())
        .contains("tenant:{acme}:required:1")
        .doesNotContain("tenant:{acme}:overview:1:3", "tenant:{acme}:required:3");
  }
}
