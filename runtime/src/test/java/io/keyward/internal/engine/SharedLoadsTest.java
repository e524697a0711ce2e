package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.internal.engine.Products.Product;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.testing.Await;
import io.keyward.testing.Resp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked // what lambdas return is past the checker
class SharedLoadsTest extends EngineTest {

  private static final int MOST_ROUNDS = 10;

  private ExecutorService threads;

  @BeforeEach
  void open() {
    resp.resetCommandCalls();
    threads = Executors.newCachedThreadPool();
    as(ACME, () -> bench.products.find(0)); // contact
    bench.database.reads.set(0);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  private void slowly(long millis) {
    bench.database.onRead =
        () -> {
          long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
          while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(end - System.nanoTime());
          }
        };
  }

  /** What came of 500 callers at once. */
  private record Shared(int loads, int objects, int waitedInVain) {}

  /**
   * Has 500 threads read that entry, cold and slow to load, by the decorators in turn. On a busy
   * machine the load may take longer than the second that a caller waits for it, which then loads
   * by itself: it is counted, and the round is done again with another entry.
   */
  private Shared untilNobodyWaitsInVain(Bench... processes) throws Exception {
    slowly(300);
    for (int round = 0; ; round++) {
      Shared shared = share(100 + round, processes);
      assertThat(shared.loads).isBetween(1, processes.length + shared.waitedInVain);
      if (shared.waitedInVain == 0 || round == MOST_ROUNDS) {
        assertThat(shared.waitedInVain).isZero();
        return shared;
      }
    }
  }

  private Shared share(long id, Bench... processes) throws Exception {
    as(ACME, () -> bench.database.save(new Product(id, "anvil", List.of("a"))));
    bench.database.reads.set(0);
    double vain = waitedInVain(processes);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<List<String>>> callers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Products products = processes[i % processes.length].products;
      callers.add(
          threads.submit(
              () -> {
                start.await();
                return as(ACME, () -> products.tags(id));
              }));
    }
    start.countDown();

    Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Future<List<String>> caller : callers) {
      List<String> tags = caller.get(60, TimeUnit.SECONDS);
      assertThat(tags).containsExactly("a");
      objects.add(tags);
    }
    int late = (int) Math.round(waitedInVain(processes) - vain);
    return new Shared(bench.database.reads.get(), objects.size(), late);
  }

  private static double waitedInVain(Bench... processes) {
    return Arrays.stream(processes).mapToDouble(each -> each.bypasses("lease_wait")).sum();
  }

  @Test
  void fiveHundredCallersOfOneColdKeyMakeOneLoadAndShareNoObject() throws Exception {
    Shared shared = untilNobodyWaitsInVain(bench);

    System.out.printf(
        "500 callers: %d load(s), %d objects, hits %.0f, misses %.0f, bypasses %.0f%n",
        shared.loads, shared.objects, bench.hits(), bench.misses(), bench.bypasses());
    assertThat(shared.loads).isEqualTo(1);
    assertThat(shared.objects).isEqualTo(500);
    bench.assertCounted(bench.calls.total());
  }

  @Test
  void callersInTwoProcessesMakeTwoLoadsAtMost() throws Exception {
    try (Bench elsewhere =
        new Bench(redis, bench.database, it -> it.operationTimeout(Duration.ofSeconds(5)))) {
      as(ACME, () -> elsewhere.products.tags(1)); // connects
      as(ACME, () -> bench.products.tags(1));

      Shared shared = untilNobodyWaitsInVain(bench, elsewhere);

      System.out.printf("500 callers in two processes: %d load(s)%n", shared.loads);
      assertThat(shared.loads).isBetween(1, 2);
    }
  }

  @Test
  void whoWaitsForALoadThatFailsStartsAgain() throws Exception {
    as(ACME, () -> bench.database.save(new Product(42, "anvil", List.of("a"))));
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    IllegalStateException failure = new IllegalStateException("mine");
    bench.database.onRead =
        () -> {
          if (bench.database.reads.get() == 1) {
            loading.countDown();
            awaitOrFail(go);
            throw failure;
          }
        };
    Future<Throwable> leader =
        threads.submit(() -> org.assertj.core.api.Assertions.catchThrowable(this::find));
    awaitOrFail(loading);
    Future<Product> waiter = threads.submit(this::find);
    Await.until(Duration.ofSeconds(5), () -> looks() >= 3);
    go.countDown();

    assertThat(leader.get(5, TimeUnit.SECONDS)).isSameAs(failure);
    assertThat(waiter.get(5, TimeUnit.SECONDS).name()).isEqualTo("anvil");
    assertThat(bench.database.reads).hasValue(2);
    bench.assertCounted(3);
  }

  @Test
  void aCallerThatCannotSayNoneDoesNotTakeItFromAnotherMethodsLoad() throws Exception {
    KeyTemplate key = KeyTemplate.start("tenant:").tenant("stock").part(":");
    ReadSpec<Integer> nullable =
        ReadSpec.of("Stock.find", key, ValueType.of(Integer.class), 7, Duration.ofMinutes(1));
    ReadSpec<Integer> primitive =
        ReadSpec.of("Stock.count", key, ValueType.of(Integer.class), 7, Duration.ofMinutes(1));
    DecoratorCache cache = DecoratorCache.of(bench.cache, nullable, primitive);
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Future<Integer> leader =
        threads.submit(
            () ->
                as(
                    ACME,
                    () ->
                        cache.<Integer>read(
                            nullable,
                            cache.key(nullable).number(1),
                            () -> {
                              loading.countDown();
                              awaitOrFail(go);
                              return null;
                            })));
    awaitOrFail(loading);
    long before = looks();
    Future<Integer> waiter =
        threads.submit(
            () ->
                as(
                    ACME,
                    () -> {
                      int count = cache.read(primitive, cache.key(primitive).number(1), () -> 5);
                      return count;
                    }));
    Await.until(Duration.ofSeconds(5), () -> looks() > before);
    go.countDown();

    assertThat(leader.get(5, TimeUnit.SECONDS)).isNull();
    assertThat(waiter.get(5, TimeUnit.SECONDS)).isEqualTo(5);
    bench.calls.add(2);
    bench.assertCounted(3);
  }

  private static long looks() {
    try (Resp resp = redis.connect()) {
      return resp.commandCalls().getOrDefault("mget", 0L);
    }
  }

  private Product find() {
    return as(ACME, () -> bench.products.find(42));
  }

  private static void awaitOrFail(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anInterruptedCallerGetsTheAnswerAndStaysInterrupted() throws Exception {
    as(ACME, () -> bench.database.save(new Product(42, "anvil", List.of("a"))));
    for (String round : List.of("miss", "hit", "write")) {
      Future<Boolean> kept =
          threads.submit(
              () -> {
                Thread.currentThread().interrupt();
                if (round.equals("write")) {
                  as(ACME, () -> bench.products.save(new Product(42, "anvil", List.of("b"))));
                } else {
                  assertThat(find().name()).isEqualTo("anvil");
                }
                return Thread.interrupted();
              });
      assertThat(kept.get(10, TimeUnit.SECONDS)).as(round).isTrue();
    }
    assertThat(bench.hits()).isEqualTo(1);
    bench.assertCounted(3);
  }

  @Test
  void aWaiterThatIsInterruptedGoesToTheDelegate() throws Exception {
    as(ACME, () -> bench.database.save(new Product(42, "anvil", List.of("a"))));
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    bench.database.onRead =
        () -> {
          if (bench.database.reads.get() == 1) {
            loading.countDown();
            awaitOrFail(go);
          }
        };
    Future<Product> leader = threads.submit(this::find);
    awaitOrFail(loading);
    Future<Boolean> waiter =
        threads.submit(
            () -> {
              Thread.currentThread().interrupt();
              assertThat(find().name()).isEqualTo("anvil");
              return Thread.interrupted();
            });

    assertThat(waiter.get(5, TimeUnit.SECONDS)).isTrue();
    assertThat(leader.isDone()).isFalse();
    go.countDown();
    assertThat(leader.get(5, TimeUnit.SECONDS)).isNotNull();
    assertThat(bench.bypasses("lease_wait")).isEqualTo(1);
    bench.assertCounted(3);
  }

  @Test
  void whoLeadsALoadNeverWaitsForAnother() throws Exception {
    as(ACME, () -> bench.database.save(new Product(42, "anvil", List.of("a"))));
    as(ACME, () -> bench.database.save(new Product(43, "hammer", List.of("a"))));
    Products crossing =
        bench.around(
            new DelegatingProducts(bench.database) {
              private final CountDownLatch both = new CountDownLatch(2);

              @Override
              public Product find(long id) {
                both.countDown();
                awaitOrFail(both);
                as(ACME, () -> bench.around(bench.database).find(id == 42 ? 43 : 42));
                return super.find(id);
              }
            });
    long start = System.nanoTime();
    Future<Product> one = threads.submit(() -> as(ACME, () -> crossing.find(42)));
    Future<Product> other = threads.submit(() -> as(ACME, () -> crossing.find(43)));

    assertThat(one.get(5, TimeUnit.SECONDS).name()).isEqualTo("anvil");
    assertThat(other.get(5, TimeUnit.SECONDS).name()).isEqualTo("hammer");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
    bench.assertCounted(5);
  }

  @Test
  void aLeaseWhoseHolderIsElsewhereIsWaitedForASecondAtMost() throws Exception {
    as(ACME, () -> bench.database.save(new Product(42, "anvil", List.of("a"))));
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    bench.database.onRead =
        () -> {
          if (bench.database.reads.get() == 1) {
            loading.countDown();
            awaitOrFail(go);
          }
        };
    try (Bench elsewhere = new Bench(redis, bench.database, it -> it)) {
      Future<Product> leader = threads.submit(() -> as(ACME, () -> elsewhere.products.find(42)));
      awaitOrFail(loading);

      long start = System.nanoTime();
      assertThat(find().name()).isEqualTo("anvil");
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      go.countDown();

      assertThat(took).isBetween(Duration.ofMillis(900), Duration.ofMillis(1_900));
      assertThat(bench.bypasses("lease_wait")).isEqualTo(1);
      assertThat(leader.get(5, TimeUnit.SECONDS)).isNotNull();
    }
  }
}
