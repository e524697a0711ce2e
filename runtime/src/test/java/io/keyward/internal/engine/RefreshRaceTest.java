package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.support.DecoratorCache;
import io.keyward.testing.Await;
import io.keyward.testing.Resp;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens between a refresh's load and its store decides. */
@NullUnmarked // what lambdas return is past the checker
@SuppressWarnings("JavaUtilDate") // an argument that can be changed
class RefreshRaceTest extends RefreshFixture {

  enum Meanwhile {
    EVICTION,
    EVICTION_AND_FILL,
    GROUP_EVICTION,
    GROUP_EVICTION_AND_FILL,
    GROUP_EVICTION_AND_ANOTHERS_FILL,
    PUT,
    HOLD
  }

  @ParameterizedTest
  @EnumSource
  void whatAWriteHasReachedMeanwhileIsNotReplaced(Meanwhile meanwhile) throws Exception {
    quote();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = holdLoads(begun);
    row.set("v2");
    Await.until(
        SOON,
        () -> {
          quote();
          return begun.getCount() == 0;
        });
    onLoad.set(() -> {});
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    Future<?> writer = null;
    DecoratorCache cache = (DecoratorCache) bench.cache;
    switch (meanwhile) {
      case EVICTION -> set("v3");
      case EVICTION_AND_FILL -> {
        set("v3");
        assertThat(quote()).isEqualTo("v3");
      }
      case GROUP_EVICTION, GROUP_EVICTION_AND_FILL, GROUP_EVICTION_AND_ANOTHERS_FILL -> {
        row.set("v3");
        bench.cache.evictTenant(ACME);
        if (meanwhile == Meanwhile.GROUP_EVICTION_AND_ANOTHERS_FILL) {
          as(ACME, () -> quotes.quote(2)); // has the generations made anew
        }
        if (meanwhile == Meanwhile.GROUP_EVICTION_AND_FILL) {
          assertThat(quote()).isEqualTo("v3");
        }
      }
      case PUT ->
          as(
              ACME,
              () ->
                  cache
                      .write(PUT)
                      .naming(keys -> keys.put(KEY).number(1))
                      .call(
                          () -> {
                            row.set("v3");
                            return "v3";
                          }));
      case HOLD ->
          writer =
              threads.submit(
                  () ->
                      as(
                          ACME,
                          () ->
                              cache
                                  .write(SET)
                                  .naming(keys -> keys.evict(KEY).number(1))
                                  .call(
                                      () -> {
                                        row.set("v3");
                                        writing.countDown();
                                        await(commit);
                                        return "";
                                      })));
    }
    if (writer != null) {
      await(writing);
    }
    go.countDown();
    awaitUnlocked();
    commit.countDown();
    if (writer != null) {
      writer.get(20, TimeUnit.SECONDS);
    }

    assertThat(quote()).isEqualTo("v3");
    assertThat(quote()).isEqualTo("v3");
  }

  /** When the caller changes its argument. */
  enum Change {
    NONE("1000v2", 2),
    BEFORE_THE_LOAD("1000v1", 1),
    IN_THE_LOAD("1000v1", 2);

    private final String expected;
    private final int loads;

    Change(String expected, int loads) {
      this.expected = expected;
      this.loads = loads;
    }
  }

  @ParameterizedTest
  @EnumSource
  void anArgumentThatChangesAfterTheCallMakesNothingStored(Change change) {
    Date day = new Date(1000);
    refreshOnceWithAChange(change, day, () -> quotes.on(day));
  }

  @ParameterizedTest
  @EnumSource
  void soDoesOneThatChangesBehindAPath(Change change) {
    Date day = new Date(1000);
    refreshOnceWithAChange(change, day, () -> quotes.in(new Date[] {day}));
  }

  /** Until the value is old enough by Redis' own clock, too. */
  private static void awaitAge() {
    try (Resp resp = redis.connect()) {
      String[] keys =
          ((List<?>) resp.call("KEYS", "tenant:*quote:day:*"))
              .stream()
                  .map(key -> new String((byte[]) key, StandardCharsets.UTF_8))
                  .toArray(String[]::new);
      assertThat(keys).hasSize(1);
      Await.until(SOON, () -> (Long) resp.call("PTTL", keys[0]) < 600_000 - 5);
    }
  }

  private void refreshOnceWithAChange(Change change, Date day, Supplier<String> read) {
    Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    quotes = around(newBench(it -> it.refreshExecutor(tasks::add)));
    as(ACME, read::get);
    row.set("v2");
    Await.until(
        SOON,
        () -> {
          assertThat(as(ACME, read::get)).isEqualTo("1000v1");
          return !tasks.isEmpty();
        });
    awaitAge();
    if (change == Change.BEFORE_THE_LOAD) {
      day.setTime(2000);
    } else if (change == Change.IN_THE_LOAD) {
      onLoad.set(() -> day.setTime(2000));
    }
    tasks.remove().run();

    assertThat(loads).hasValue(change.loads);
    assertThat(as(ACME, () -> quotes.on(new Date(1000)))).isEqualTo(change.expected);
  }
}
