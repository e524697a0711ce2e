package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.support.DecoratorCache;
import io.keyward.support.DecoratorCache.BatchLoad;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Elements of a batch that are loaded anew ahead of their end. Refreshes run when a test says. */
@NullUnmarked // nulls are keys and answers here
@SuppressWarnings("JavaUtilDate") // an argument that can be changed
class RefreshedBatchTest extends BatchQuotesTest {

  private static final ReadSpec<String> BATCH =
      spec("quotes").refreshAfter(Duration.ofMinutes(5)).absentTtl(Duration.ofMinutes(1));
  private static final ReadSpec<String> LATER = spec("later").refreshAfter(Duration.ofMinutes(5));
  private static final Duration DUE = Duration.ofMinutes(6);

  private final Queue<Runnable> refreshes = new ConcurrentLinkedQueue<>();
  private Bench queued;

  @Override
  ReadSpec<String> batch() {
    return BATCH;
  }

  @Override
  ReadSpec<String> batchLater() {
    return LATER;
  }

  @BeforeEach
  void queueRefreshes() {
    queued = newBench(it -> it.refreshExecutor(refreshes::add));
    quotes = around(queued);
  }

  private static Call call(Long... ids) {
    return new Call(Arrays.asList(ids), BOOK, ACME);
  }

  /** Stores the first version of those and makes them due; the rows then have the second. */
  private void storeDue(Long... ids) {
    read(Arrays.asList(ids));
    age(DUE, (Object[]) ids);
    calls.clear();
    row = "v2";
  }

  private void refresh() {
    Runnable refresh = refreshes.remove();
    refresh.run();
  }

  @Test
  void theDueAreAnsweredAtOnceAndLoadedAgainByOneCallWithExactlyThose() {
    storeDue(1L, 2L);
    read(List.of(3L)); // young
    calls.clear();
    resp.resetCommandCalls();
    double hits = queued.hits();

    Map<Long, String> found = read(List.of(1L, 2L, 3L));

    assertThat(found).isEqualTo(Map.of(1L, "1v1", 2L, "2v1", 3L, "3v2"));
    assertThat(ours()).as("of the caller's").isEqualTo(Map.of("mget", 1L));
    assertThat(calls).isEmpty();
    assertThat(queued.hits()).isEqualTo(hits + 3);

    row = "v3";
    refresh();
    assertThat(calls).containsExactly(call(1L, 2L));
    assertThat(read(List.of(1L, 2L, 3L))).isEqualTo(Map.of(1L, "1v3", 2L, "2v3", 3L, "3v2"));
    assertThat(refreshes).isEmpty();
    assertThat(calls).hasSize(1);
    assertThat(queued.bypasses()).isZero();
  }

  @Test
  void theMissingGoIntoTheCallersCallAndTheDueIntoTheOther() {
    storeDue(1L);

    assertThat(read(List.of(2L, 1L))).isEqualTo(Map.of(2L, "2v2", 1L, "1v1"));
    assertThat(calls).containsExactly(call(2L));
    refresh();

    assertThat(calls).containsExactly(call(2L), call(1L));
    assertThat(read(List.of(1L))).isEqualTo(Map.of(1L, "1v2"));
  }

  @Test
  void whatAnotherProcessRefreshesIsLeftOutAndNotAskedForAtEachHit() {
    storeDue(1L, 2L);
    resp.call("SET", lock(2), "another", "PX", "60000");

    read(List.of(1L, 2L));
    refresh();
    assertThat(calls).containsExactly(call(1L));
    assertThat(resp.text("GET", lock(2))).isEqualTo("another");

    read(List.of(1L, 2L));
    assertThat(refreshes).isEmpty();
  }

  @Test
  void oneRefreshOfAnElementAtATime() {
    storeDue(1L, 2L);

    read(List.of(1L));
    read(List.of(1L, 2L));
    read(List.of(1L, 2L));

    assertThat(refreshes).hasSize(2);
    refresh();
    refresh();
    assertThat(calls).containsExactly(call(1L), call(2L));
  }

  @Test
  void theDelegateMayDoWithItsCollectionWhatItLikes() {
    storeDue(1L, 2L);
    List<Long> asked = new ArrayList<>(List.of(1L, 2L));
    answer =
        ids -> {
          Map<Long, String> found = rows(ids);
          ids.clear();
          return found;
        };

    read(asked);
    asked.clear(); // the caller may as well
    refresh();

    assertThat(calls).containsExactly(call(1L, 2L));
    assertThat(read(List.of(1L, 2L))).isEqualTo(Map.of(1L, "1v2", 2L, "2v2"));
  }

  @Test
  void whatTheAnswerLacksIsTakenAwayAndWhatItAddsIsNotStored() {
    storeDue(1L, 2L, 3L);
    answer =
        ids -> {
          Map<Long, String> found = new LinkedHashMap<>(Map.of(1L, "1v2", 9L, "9v2"));
          found.put(2L, null);
          return found;
        };

    read(List.of(1L, 2L, 3L));
    refresh();

    assertThat(resp.keys()).contains(key(1)).doesNotContain(key(2), key(3), key(9), lock(2));
    answer = this::rows;
    assertThat(read(List.of(1L, 2L, 3L))).isEqualTo(Map.of(1L, "1v2", 2L, "2v2", 3L, "3v2"));
    assertThat(calls).containsExactly(call(1L, 2L, 3L), call(2L, 3L));
  }

  @Test
  void anAnswerThatIsNullSaysNothing() {
    storeDue(1L);
    answer = ids -> null;

    read(List.of(1L));
    refresh();

    assertThat(resp.keys()).contains(key(1)).doesNotContain(lock(1));
    assertThat(read(List.of(1L))).isEqualTo(Map.of(1L, "1v1"));
  }

  @Test
  void anImmutableAnswerThatRefusesNullIsAsGoodAsAny() {
    read(Arrays.asList(null, 1L));
    age(DUE, "~", 1L);
    row = "v2";
    answer = ids -> Map.of(1L, "1v2");

    read(Arrays.asList(null, 1L));
    refresh();

    assertThat(read(List.of(1L))).isEqualTo(Map.of(1L, "1v2"));
    assertThat(resp.keys()).doesNotContain(key("~"));
  }

  @Test
  void aDelegateThatThrowsLeavesTheValuesAndIsNotHammered() {
    storeDue(1L, 2L);
    answer =
        ids -> {
          throw new IllegalStateException("the database is down");
        };

    for (int i = 0; i < 100; i++) {
      assertThat(read(List.of(1L, 2L))).isEqualTo(Map.of(1L, "1v1", 2L, "2v1"));
      if (!refreshes.isEmpty()) {
        refresh();
      }
    }

    assertThat(calls).hasSize(1);
    assertThat(queued.errors("refresh", "load")).isEqualTo(1);
  }

  @Test
  void aFullExecutorNeverFailsTheCaller() {
    storeDue(1L, 2L);
    Bench full =
        newBench(
            it ->
                it.refreshExecutor(
                    task -> {
                      throw new RejectedExecutionException("full");
                    }));
    quotes = around(full);

    Await.until( // its own clock of Redis' is learned by then
        SOON,
        () -> {
          assertThat(read(List.of(1L, 2L))).isEqualTo(Map.of(1L, "1v1", 2L, "2v1"));
          return full.errors("refresh", "rejected") > 1;
        });
    assertThat(calls).isEmpty();
  }

  enum Meanwhile {
    EVICTION,
    EVICTION_AND_FILL,
    PUT,
    GROUP_EVICTION,
    GROUP_EVICTION_AND_ANOTHERS_FILL
  }

  @ParameterizedTest
  @EnumSource
  void whatAWriteHasReachedMeanwhileIsNotReplaced(Meanwhile meanwhile) {
    storeDue(1L, 2L);
    read(List.of(1L, 2L));
    boolean group = meanwhile.name().startsWith("GROUP");
    onLoad =
        () -> {
          onLoad = () -> {};
          row = "v3";
          switch (meanwhile) {
            case EVICTION -> evict(1);
            case EVICTION_AND_FILL -> {
              evict(1);
              read(List.of(1L));
            }
            case PUT -> put(1, "1v3");
            case GROUP_EVICTION -> bench.cache.evictTenant(ACME);
            case GROUP_EVICTION_AND_ANOTHERS_FILL -> {
              bench.cache.evictTenant(ACME);
              read(List.of(5L)); // has the generations made anew
            }
          }
        };

    refresh();

    assertThat(read(List.of(1L, 2L))).isEqualTo(Map.of(1L, "1v3", 2L, group ? "2v3" : "2v2"));
  }

  @Test
  void aValueAmongMoreThanAScriptTakesIsRefreshedTooByTheOneCall() {
    List<Long> many = LongStream.range(0, 300).boxed().toList();
    storeDue(many.toArray(new Long[0]));

    read(many);
    resp.resetCommandCalls();
    refresh();

    assertThat(calls).containsExactly(new Call(many, BOOK, ACME));
    assertThat(ours()).doesNotContainKey("mget");
    assertThat(ours().getOrDefault("evalsha", 0L)).as("claims, then stores").isEqualTo(4);
    assertThat(read(many)).isEqualTo(rows(many));
  }

  @Test
  void aDelegateThatAnswersLaterIsRefreshedByOneCallWhenItHasAnswered() {
    readLater(List.of(1L, 2L));
    age(DUE, 1L, 2L);
    calls.clear();
    row = "v2";

    assertThat(readLater(List.of(1L, 2L))).isEqualTo(Map.of(1L, "1v1", 2L, "2v1"));
    refresh();

    Await.until(SOON, () -> readLater(List.of(1L, 2L)).equals(rows(List.of(1L, 2L))));
    assertThat(calls).containsExactly(call(1L, 2L));
  }

  @Test
  void bySetsOfTheCachesOwnThreadsItWorksAsWell() {
    quotes = around(bench);
    storeDue(1L, 2L);

    Await.until(SOON, () -> read(List.of(1L, 2L)).equals(rows(List.of(1L, 2L))));

    assertThat(calls).containsExactly(call(1L, 2L));
  }

  /** When the caller changes an element. */
  enum Change {
    NONE,
    BEFORE_THE_LOAD,
    IN_THE_LOAD
  }

  @ParameterizedTest
  @EnumSource
  void anElementThatChangesAfterTheCallIsNotStored(Change change) {
    KeyTemplate template = KeyTemplate.start("tenant:").tenant("quote").part(":day:");
    ReadSpec<String> on =
        ReadSpec.of("Quotes.on", template, ValueType.of(String.class), 2, TTL)
            .refreshAfter(Duration.ofMinutes(5));
    DecoratorCache cache = DecoratorCache.of(queued.cache, on);
    Date first = new Date(1000);
    Date second = new Date(2000);
    List<List<Date>> asked = new ArrayList<>();
    BatchLoad<List<Date>, Map<Date, String>> load =
        days -> {
          asked.add(days);
          Map<Date, String> found = new LinkedHashMap<>();
          days.forEach(day -> found.put(day, row));
          if (change == Change.IN_THE_LOAD && row.equals("v2")) {
            first.setTime(3000);
          }
          return found;
        };
    Supplier<Map<Date, String>> read =
        () ->
            cache.readAll(
                on,
                cache
                    .keys(on)
                    .each(List.of(first, second), (key, each) -> key.part(KeyText.DATE, each)),
                load);
    queued.calls.add(4);
    as(ACME, read::get);
    List<String> stored = resp.keys().stream().filter(key -> key.startsWith("tenant:")).toList();
    assertThat(stored).hasSize(2);
    stored.forEach(key -> Ages.age(resp, key, DUE));
    row = "v2";
    as(ACME, read::get);
    if (change == Change.BEFORE_THE_LOAD) {
      first.setTime(3000);
    }

    refresh();

    assertThat(asked).hasSize(2);
    assertThat(asked.get(1)).hasSize(change == Change.BEFORE_THE_LOAD ? 1 : 2);
    assertThat(stored.stream().map(key -> new String(resp.get(key), UTF_8).contains("v2")))
        .containsExactly(change == Change.NONE, true);
  }
}
