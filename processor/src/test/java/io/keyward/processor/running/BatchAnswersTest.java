package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.processor.running.Notes.Note;
import io.keyward.processor.running.Stock.Item;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What generated batch reads make of whatever a delegate answers, and does to what it is given. */
@NullUnmarked // nulls are keys and answers here
class BatchAnswersTest extends RedisTest {

  private static final Decorators DECORATORS = new Decorators(List.of("Stock", "Notes"));

  /** When the delegate answers. */
  enum Form {
    /** By a map. */
    AT_ONCE("stock"),
    /** By a future that is there. */
    THERE("note"),
    /** By a future that another thread completes. */
    LATER("note");

    private final String resource;

    Form(String resource) {
      this.resource = resource;
    }

    String key(long id) {
      return "tenant:{acme}:" + resource + ":" + id;
    }

    Object value(long id) {
      return this == AT_ONCE ? new Item(id, 1) : new Note(id, "a");
    }
  }

  private final List<Collection<Long>> asked = new ArrayList<>();
  private Function<Collection<Long>, Map<Long, Object>> answer;
  private Stock stock;
  private Notes notes;
  private NotesByHand byHand;

  @BeforeEach
  void make() throws ReflectiveOperationException {
    byHand = new NotesByHand();
    notes = DECORATORS.decorate("CachedNotes", Notes.class, byHand, cache);
    stock = DECORATORS.decorate("CachedStock", Stock.class, new OfBatches(), cache);
  }

  private final class OfBatches implements Stock {

    @Override
    public Item item(long id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Item stock(long id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<Long, Item> stocks(Collection<Long> ids) {
      return answered(ids);
    }

    @Override
    public Map<Long, Item> items(Collection<Long> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void recount() {
      throw new UnsupportedOperationException();
    }
  }

  @SuppressWarnings("unchecked") // a test knows what it answers
  private <V> Map<Long, V> answered(Collection<Long> ids) {
    asked.add(ids == null ? null : new ArrayList<>(ids));
    return (Map<Long, V>) answer.apply(ids);
  }

  /** Calls the decorator of that form for acme. */
  private Map<Long, ?> read(Form form, Collection<Long> ids) {
    if (form == Form.AT_ONCE) {
      return as(ACME, () -> stock.stocks(ids));
    }
    byHand.answer = () -> later(form);
    return join(as(ACME, () -> notes.notes(ids)));
  }

  @SuppressWarnings("unchecked") // what the method takes
  private CompletableFuture<Map<Long, Object>> later(Form form) {
    Collection<Long> ids = (Collection<Long>) byHand.calls.get(byHand.calls.size() - 1).argument();
    return form == Form.THERE
        ? CompletableFuture.completedFuture(answered(ids))
        : CompletableFuture.supplyAsync(() -> answered(ids));
  }

  private static <T> T join(CompletableFuture<T> future) {
    return future.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static Map<Long, Object> all(Form form, Collection<Long> ids) {
    Map<Long, Object> all = new LinkedHashMap<>();
    ids.forEach(id -> all.put(id, form.value(id == null ? 0 : id)));
    return all;
  }

  private static List<Long> keys(Map<Long, ?> map) {
    return new ArrayList<>(map.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void whatTheDelegateAddsFollowsInItsOrderAndIsNotStored(Form form) {
    answer = ids -> all(form, List.of(9L, 3L, 8L, 1L));

    Map<Long, ?> found = read(form, List.of(3L, 1L));

    assertThat(keys(found)).containsExactly(3L, 1L, 9L, 8L);
    assertThat(redis.keys())
        .contains(form.key(3), form.key(1))
        .doesNotContain(form.key(9), form.key(8));
    assertThat(keys(read(form, List.of(1L, 3L)))).containsExactly(1L, 3L);
    assertThat(keys(read(form, List.of(9L, 1L)))).containsExactly(9L, 1L, 3L, 8L);
    assertThat(asked).containsExactly(List.of(3L, 1L), List.of(9L));
    assertCounted(3, 3, 0);
  }

  @ParameterizedTest
  @EnumSource
  void anyMapWillDoAlsoOneThatKnowsNoNullKeyOrChangesLater(Form form) {
    List<Long> ids = Arrays.asList(2L, null, 1L);
    Map<Long, Object> some = all(form, List.of(1L, 2L));
    answer = missing -> Map.copyOf(some);
    assertThat(keys(read(form, ids))).containsExactly(2L, 1L);

    Map<Long, Object> kept = new TreeMap<>(all(form, List.of(4L, 3L)));
    answer = missing -> kept;
    Map<Long, ?> found = read(form, Set.of(4L, 3L));
    assertThat(found).isInstanceOf(LinkedHashMap.class).isEqualTo(kept);
    kept.clear();
    assertThat(found).hasSize(2);
    found.clear(); // the caller may as well
    assertThat(read(form, List.of(4L, 3L))).hasSize(2);
    assertThat(asked).hasSize(2);

    answer = missing -> Collections.unmodifiableMap(all(form, missing));
    assertThat(read(form, ids)).isEqualTo(all(form, ids));
    assertThat(read(form, ids)).isEqualTo(all(form, ids)); // null is a key like any other
    assertThat(asked).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void anElementIsAskedForOnceHoweverOftenItIsNamed(Form form) {
    answer = missing -> all(form, missing);
    List<Long> ids = Arrays.asList(2L, 1L, 2L, null, 1L, null, 2L);

    assertThat(keys(read(form, ids))).containsExactly(2L, 1L, null);
    assertThat(keys(read(form, ids))).containsExactly(2L, 1L, null);

    assertThat(asked).containsExactly(Arrays.asList(2L, 1L, null));
    assertCounted(3, 3, 0);
  }

  @ParameterizedTest
  @EnumSource
  void aNullMapIsTheResultUnlessRedisKnowsSome(Form form) {
    answer = missing -> null;
    assertThat(read(form, List.of(1L, 2L))).isNull();
    assertThat(redis.keys()).doesNotContain(form.key(1), form.key(2));

    answer = missing -> all(form, missing);
    read(form, List.of(1L));
    answer = missing -> null;
    assertThat(read(form, List.of(2L, 1L))).isEqualTo(all(form, List.of(1L)));
    assertThat(redis.keys()).contains(form.key(1)).doesNotContain(form.key(2));
    assertCounted(1, 4, 0);
  }

  @ParameterizedTest
  @EnumSource
  void aNullValueIsAnAnswerThatIsNotStored(Form form) {
    answer =
        missing -> {
          Map<Long, Object> some = new HashMap<>(all(form, missing));
          some.put(2L, null);
          return some;
        };

    Map<Long, ?> found = read(form, List.of(1L, 2L, 3L));
    assertThat(keys(found)).containsExactly(1L, 2L, 3L);
    assertThat(found.get(2L)).isNull();
    assertThat(keys(read(form, List.of(1L, 2L, 3L)))).containsExactly(1L, 2L, 3L);
    assertThat(asked).last().isEqualTo(List.of(2L));
    assertThat(redis.keys()).doesNotContain(form.key(2));
  }

  @ParameterizedTest
  @EnumSource
  void aDelegateMayDoAsItLikesWithWhatItIsGiven(Form form) {
    answer =
        missing -> {
          Map<Long, Object> some = all(form, missing);
          missing.clear();
          missing.add(77L);
          return some;
        };
    List<Long> mine = new ArrayList<>(List.of(1L, 2L));

    assertThat(keys(read(form, mine))).containsExactly(1L, 2L);
    assertThat(mine).containsExactly(1L, 2L);
    assertThat(keys(read(form, Collections.unmodifiableList(List.of(2L, 1L, 3L)))))
        .containsExactly(2L, 1L, 3L);
    assertThat(keys(read(form, new LinkedHashSet<>(List.of(3L, 1L))))).containsExactly(3L, 1L);
    assertThat(asked).containsExactly(List.of(1L, 2L), List.of(3L));
    assertThat(redis.keys()).doesNotContain(form.key(77));
  }

  @ParameterizedTest
  @EnumSource
  void aCallerMayChangeWhatItHasGivenWhileItIsLoaded(Form form) {
    List<Long> mine = new ArrayList<>(List.of(1L, 2L));
    answer =
        missing -> {
          mine.clear();
          mine.add(5L);
          return all(form, List.of(1L, 2L));
        };

    assertThat(keys(read(form, mine))).containsExactly(1L, 2L);
    assertThat(redis.keys()).contains(form.key(1), form.key(2)).doesNotContain(form.key(5));
  }

  @ParameterizedTest
  @EnumSource
  void whatThrowsWhenItIsReadIsMetByTheDelegate(Form form) {
    RuntimeException unreadable = new IllegalStateException("a lazy list");
    List<Long> lazy =
        new AbstractList<>() {
          @Override
          public Long get(int index) {
            throw unreadable;
          }

          @Override
          public int size() {
            return 2;
          }
        };
    Collection<?>[] given = {null};
    answer =
        ids -> {
          given[0] = ids;
          return Map.of();
        };
    if (form == Form.AT_ONCE) {
      assertThatThrownBy(() -> read(form, lazy)).isSameAs(unreadable);
    } else {
      assertThatThrownBy(() -> read(form, lazy)).hasStackTraceContaining("a lazy list");
    }
    assertThat(given[0]).as("the delegate could not read it either").isNull();
  }

  @ParameterizedTest
  @EnumSource
  void nothingToLookForIsTheDelegatesAffair(Form form) {
    answer = ids -> ids == null ? null : Map.of(1L, form.value(1));

    assertThat(read(form, null)).isNull();
    assertThat(keys(read(form, List.of()))).containsExactly(1L);
    assertThat(redis.keys()).doesNotContain(form.key(1));
    assertThat(asked).containsExactly(null, List.of());
    assertCounted(0, 0, 0);
  }
}
