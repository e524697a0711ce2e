package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.processor.running.Stock.Item;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A generated decorator's batch reads, and its values served on an error, on a real Redis. */
@NullUnmarked // nulls are keys and answers here
class StockTest extends RedisTest {

  private static final Decorators DECORATORS = new Decorators(List.of("Stock"));

  private final List<List<Long>> batches = new ArrayList<>();
  private int loads;
  private @Nullable RuntimeException failure;
  private Runnable whileLoading = () -> {};
  private Stock stock;

  @BeforeEach
  void make() throws ReflectiveOperationException {
    stock =
        (Stock)
            DECORATORS
                .load("io.keyward.processor.running.CachedStock")
                .getConstructor(Stock.class, TenantCache.class)
                .newInstance(new Counted(), cache);
  }

  private final class Counted implements Stock {

    @Override
    public Item item(long id) {
      whileLoading.run();
      if (failure != null) {
        throw failure;
      }
      return new Item(id, ++loads);
    }

    @Override
    public Map<Long, Item> items(Collection<Long> ids) {
      Map<Long, Item> found = new LinkedHashMap<>();
      ids.forEach(id -> found.put(id, item(id)));
      return found;
    }

    @Override
    public Item stock(long id) {
      return new Item(id, ++loads);
    }

    @Override
    public Map<Long, Item> stocks(Collection<Long> ids) {
      batches.add(ids == null ? null : new ArrayList<>(ids));
      Map<Long, Item> found = new LinkedHashMap<>();
      if (ids != null) {
        ids.forEach(id -> found.put(id, id == null || id >= 0 ? of(id) : null));
      }
      return found;
    }

    private Item of(Long id) {
      return new Item(id == null ? -1 : id, ++loads);
    }

    @Override
    public void recount() {
      loads += 1_000;
    }
  }

  private static List<Long> ids(long from, long to) {
    return LongStream.range(from, to).boxed().toList();
  }

  private Map<Long, Item> stocks(Collection<Long> ids) {
    return as(ACME, () -> stock.stocks(ids));
  }

  @Test
  void aHundredOfWhichNinetyAreThereAreOneMgetOneCallAndTwoScripts() {
    awaitFirstContact(() -> stocks(ids(0, 90)));
    batches.clear();
    redis.resetCommandCalls();

    assertThat(List.copyOf(stocks(ids(0, 100)).keySet())).isEqualTo(ids(0, 100));

    assertThat(batches).containsExactly(ids(90, 100));
    assertThat(redis.commandCalls())
        .containsEntry("mget", 1L)
        .containsEntry("evalsha", 2L)
        .doesNotContainKey("eval");
  }

  @Test
  void entriesAreSharedWithTheReadOfOneAndNotWithOtherTenants() {
    Item one = as(ACME, () -> stock.stock(7));

    assertThat(stocks(List.of(7L))).isEqualTo(Map.of(7L, one));
    assertThat(batches).isEmpty();
    assertThat(as(GLOBEX, () -> stock.stocks(List.of(7L))).get(7L)).isNotEqualTo(one);
    assertCounted(1, 2, 0);
  }

  @Test
  void nullsRepetitionsAndWhatIsNotThere() {
    List<Long> asked = Arrays.asList(3L, null, 3L, -4L, 1L);

    Map<Long, Item> found = stocks(asked);
    assertThat(batches).containsExactly(Arrays.asList(3L, null, -4L, 1L));
    assertThat(new ArrayList<>(found.keySet())).isEqualTo(Arrays.asList(3L, null, -4L, 1L));

    assertThat(stocks(asked)).isEqualTo(found);
    assertThat(batches)
        .hasSize(2)
        .last()
        .isEqualTo(List.of(-4L)); // what is not there is not stored
    assertThat(stocks(List.of())).isEmpty();
    assertThat(stocks(null)).isEmpty();
    assertThat(batches).hasSize(4);
    assertCounted(3, 5, 0);
  }

  @Test
  void anExpiredValueIsServedWhereTheLoadFailsAndNoLongerOnceItWorks() {
    assertThat(item()).isEqualTo(new Item(1, 1));
    failure = new IllegalStateException("no database");
    awaitALoad();

    assertThat(item()).isEqualTo(new Item(1, 1));
    failure = null;
    awaitALoad();
    assertThat(loads).isGreaterThan(1);
  }

  @Test
  void whatAGroupEvictionRemovedIsNotServedEvenIfItRanInTheLoad() {
    item();
    failure = new IllegalStateException("no database");
    awaitALoad();

    whileLoading = () -> TenantContext.run(ACME, stock::recount);
    awaitFailure();
    whileLoading = () -> {};
    assertThatThrownBy(this::item).isSameAs(failure);
  }

  @Test
  void expiredValuesAnswerABatchWhoseLoadFailsOrNoneOfThemDoes() {
    Map<Long, Item> before = as(ACME, () -> stock.items(List.of(1L, 2L)));
    failure = new IllegalStateException("no database");
    awaitALoad();

    assertThat(as(ACME, () -> stock.items(List.of(2L, 1L)))).isEqualTo(before);
    assertThatThrownBy(() -> as(ACME, () -> stock.items(List.of(1L, 2L, 3L)))).isSameAs(failure);
    assertThat(as(ACME, () -> stock.items(List.of(1L, 2L)))).isEqualTo(before);
  }

  private Item item() {
    return as(ACME, () -> stock.item(1));
  }

  /** Until the value has expired, so that the delegate is asked. */
  private void awaitALoad() {
    boolean[] asked = {false};
    whileLoading = () -> asked[0] = true;
    Await.until(
        Duration.ofSeconds(10),
        () -> {
          assertThat(item()).isNotNull();
          return asked[0];
        });
    whileLoading = () -> {};
  }

  private void awaitFailure() {
    assertThatThrownBy(this::item).isSameAs(failure);
  }
}
