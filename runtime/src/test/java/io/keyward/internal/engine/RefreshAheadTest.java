package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.CacheEntry;
import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.Path;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked // what lambdas return is past the checker
@SuppressWarnings("JavaUtilDate") // an argument that can be changed
class RefreshAheadTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String LOCK = "keyward:{acme}:gen:refresh:tenant:{acme}:quote:1";

  private static final KeyTemplate KEY = KeyTemplate.start("tenant:").tenant("quote").part(":");
  private static final KeyTemplate DAY = KeyTemplate.start("tenant:").tenant("quote").part(":day:");
  private static final ReadSpec<String> QUOTE =
      ReadSpec.of("Quotes.quote", KEY, ValueType.of(String.class), 1, Duration.ofMinutes(10))
          .refreshAfter(Duration.ofMillis(1));
  private static final ReadSpec<String> LATER =
      ReadSpec.of("Quotes.later", KEY, ValueType.of(String.class), 1, Duration.ofMinutes(10))
          .refreshAfter(Duration.ofMillis(1));
  private static final ReadSpec<String> ON =
      ReadSpec.of("Quotes.on", DAY, ValueType.of(String.class), 2, Duration.ofMinutes(10))
          .refreshAfter(Duration.ofMillis(1));
  private static final WriteSpec SET = WriteSpec.of("Quotes.set", KEY);
  private static final WriteSpec PUT =
      WriteSpec.of("Quotes.put", KEY).puts(ValueType.of(String.class), 1, Duration.ofMinutes(10));

  interface Quotes {
    String quote(long id);

    CompletableFuture<String> later(long id);

    String on(Date day);

    String in(Date[] days);
  }

  interface Getter {
    String get(String answer);
  }

  /** The rows, and what a load meets between its look at them and its answer. */
  private final AtomicReference<String> row = new AtomicReference<>("v1");

  private final AtomicInteger loads = new AtomicInteger();
  private final AtomicReference<Runnable> onLoad = new AtomicReference<>(() -> {});
  private final AtomicReference<TenantId> tenantOfLoad = new AtomicReference<>();

  private static RedisServer redis;
  private final List<Bench> benches = new ArrayList<>();
  private Bench bench;
  private Quotes quotes;
  private ExecutorService threads;

  @BeforeAll
  static void startRedis() {
    redis = RedisServer.running();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @BeforeEach
  void open() {
    try (Resp resp = redis.connect()) {
      resp.call("FLUSHALL");
    }
    threads = Executors.newCachedThreadPool();
    bench = newBench(it -> it);
    quotes = around(bench);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    Bench.assertAllExpire(redis);
    benches.forEach(Bench::close);
  }

  private Bench newBench(UnaryOperator<TenantCache.Builder> settings) {
    Bench made =
        new Bench(
            redis,
            new MapProducts(),
            it -> settings.apply(it.operationTimeout(Duration.ofSeconds(5))));
    benches.add(made);
    return made;
  }

  private String load() {
    String found = row.get();
    loads.incrementAndGet();
    tenantOfLoad.set(TenantContext.current().orElse(null));
    onLoad.get().run();
    return found;
  }

  private Quotes around(Bench of) {
    DecoratorCache cache = DecoratorCache.of(of.cache, QUOTE, LATER, ON, SET, PUT);
    Quotes decorator =
        new Quotes() {
          @Override
          public String quote(long id) {
            return cache.read(QUOTE, cache.key(QUOTE).number(id), () -> load());
          }

          @Override
          public CompletableFuture<String> later(long id) {
            return cache.readAsync(
                LATER,
                cache.key(LATER).number(id),
                () -> CompletableFuture.supplyAsync(() -> load(), threads));
          }

          @Override
          public String on(Date day) {
            return cache.read(
                ON, cache.key(ON).part(KeyText.DATE, day), () -> day.getTime() + load());
          }

          @Override
          public String in(Date[] days) {
            return cache.read(
                ON,
                cache.key(ON).part(KeyText.DATE, Path.of(days).<Date>then(it -> it[0])),
                () -> days[0].getTime() + load());
          }
        };
    return of.calls.of(Quotes.class, decorator, Set.of("quote", "later", "on", "in"));
  }

  private String quote() {
    return as(ACME, () -> quotes.quote(1));
  }

  private void awaitQuote(String expected) {
    Await.until(SOON, () -> expected.equals(quote()), () -> bench.figures());
  }

  private void awaitUnlocked() {
    try (Resp resp = redis.connect()) {
      Await.until(SOON, () -> resp.call("EXISTS", LOCK).equals(0L));
    }
  }

  private void set(String value) {
    DecoratorCache cache = (DecoratorCache) bench.cache;
    as(
        ACME,
        () ->
            cache
                .write(SET)
                .naming(keys -> keys.evict(KEY).number(1))
                .call(
                    () -> {
                      row.set(value);
                      return value;
                    }));
  }

  /** Loads wait, from the next on, until the latch that is given back is opened. */
  private CountDownLatch holdLoads(CountDownLatch begun) {
    CountDownLatch go = new CountDownLatch(1);
    onLoad.set(
        () -> {
          begun.countDown();
          await(go);
        });
    return go;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

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

  enum Meanwhile {
    EVICTION,
    EVICTION_AND_FILL,
    GROUP_EVICTION,
    GROUP_EVICTION_AND_FILL,
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
      case GROUP_EVICTION, GROUP_EVICTION_AND_FILL -> {
        row.set("v3");
        bench.cache.evictTenant(ACME);
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
