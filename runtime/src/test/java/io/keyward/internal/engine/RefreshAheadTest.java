package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.CacheEntry;
import io.keyward.support.DecoratorCache;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // what lambdas return is past the checker
@SuppressWarnings("JavaUtilDate") // an argument that can be changed
class RefreshAheadTest extends RefreshFixture {

  @Test
  void anAgedHitAnswersTheOldValueAndALaterReadTheNewOneWithoutAMiss() {
    assertThat(quote()).isEqualTo("v1");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = holdLoads(begun);
    row.set("v2");
    Await.until(
        SOON,
        () -> {
          assertThat(quote()).isEqualTo("v1");
          return begun.getCount() == 0;
        });
    assertThat(quote()).as("while it is loaded").isEqualTo("v1");
    onLoad.set(() -> {});
    go.countDown();

    awaitQuote("v2");

    assertThat(bench.misses()).isEqualTo(1);
    assertThat(bench.bypasses()).isZero();
    assertThat(tenantOfLoad).hasValue(ACME);
  }

  @Test
  void manyThreadsOfTwoProcessesLoadOnce() throws Exception {
    Quotes others = around(newBench(it -> it));
    quote();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = holdLoads(begun);
    Await.until(
        SOON,
        () -> {
          quote();
          return begun.getCount() == 0;
        });
    List<Future<String>> callers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Quotes one = i % 2 == 0 ? quotes : others;
      callers.add(threads.submit(() -> as(ACME, () -> one.quote(1))));
    }
    for (Future<String> caller : callers) {
      assertThat(caller.get(20, TimeUnit.SECONDS)).isEqualTo("v1");
    }
    assertThat(loads).as("the first, and one refresh").hasValue(2);
    go.countDown();
    awaitUnlocked();
  }

  @Test
  void aDelegateThatThrowsLeavesTheValueAndIsNotHammered() {
    quote();
    IllegalStateException failure = new IllegalStateException("the database is down");
    onLoad.set(
        () -> {
          throw failure;
        });
    Await.until(
        SOON,
        () -> {
          assertThat(quote()).isEqualTo("v1");
          return bench.errors("refresh", "load") == 1;
        });
    for (int i = 0; i < 100; i++) {
      assertThat(quote()).isEqualTo("v1");
    }
    assertThat(loads).hasValue(2);
  }

  @Test
  void aFullExecutorNeverFailsTheCaller() {
    Bench full =
        newBench(
            it ->
                it.refreshExecutor(
                    task -> {
                      throw new RejectedExecutionException("full");
                    }));
    quotes = around(full);
    Await.until(
        SOON,
        () -> {
          assertThat(quote()).isEqualTo("v1");
          return full.errors("refresh", "rejected") > 1;
        });
    assertThat(loads).hasValue(1);
  }

  @Test
  void closingTheCacheEndsItsThreads() {
    quote();
    row.set("v2");
    awaitQuote("v2");
    assertThat(refreshers()).isPositive();

    bench.cache.close();

    Await.until(Duration.ofSeconds(4), () -> refreshers() == 0);
  }

  private static long refreshers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("keyward-refresh"))
        .count();
  }

  @Test
  void aDelegateThatAnswersLaterIsRefreshedWhenItHasAnswered() {
    assertThat(as(ACME, () -> quotes.later(1)).join()).isEqualTo("v1");
    row.set("v2");

    Await.until(SOON, () -> as(ACME, () -> quotes.later(1)).join().equals("v2"));

    assertThat(bench.misses()).isEqualTo(1);
  }

  @Test
  void aHandleRefreshesByTheLoaderOfTheCallThatHit() {
    CacheEntry<String> entry =
        as(ACME, () -> ((DecoratorCache) bench.cache).entry(QUOTE, key -> key.number(1)));
    Getter getter =
        bench.calls.of(
            Getter.class, answer -> as(ACME, () -> entry.get(() -> answer)), Set.of("get"));
    assertThat(getter.get("v1")).isEqualTo("v1");

    Await.until(SOON, () -> getter.get("v2").equals("v2"));

    assertThat(bench.misses()).isEqualTo(1);
  }

  @Test
  void whileAnotherProcessRefreshesItIsNotAskedAtEachHit() {
    quote();
    awaitQuoteRefreshed();
    resp.call("SET", LOCK, "another", "PX", "60000");
    resp.resetCommandCalls();

    long start = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      quote();
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);

    assertThat(ours()).containsEntry("mget", 200L);
    assertThat(ours().getOrDefault("evalsha", 0L)).isLessThanOrEqualTo(seconds + 2);
  }

  /** Until the value of the first load has been replaced, so that Redis knows the scripts. */
  private void awaitQuoteRefreshed() {
    Await.until(
        SOON,
        () -> {
          quote();
          return loads.get() > 1;
        });
    awaitUnlocked();
  }

  @Test
  void anExecutorThatLosesARefreshIsGivenTheNextOne() {
    AtomicInteger lost = new AtomicInteger();
    quotes =
        around(
            newBench(
                it ->
                    it.leaseTime(Duration.ofMillis(100))
                        .refreshExecutor(task -> lost.incrementAndGet())));

    Await.until(
        SOON,
        () -> {
          quote();
          return lost.get() > 2;
        });
  }
}
