package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static io.keyward.internal.engine.RecordingBatches.product;
import static io.keyward.internal.engine.RecordingBatches.products;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.MissingTenantException;
import io.keyward.internal.engine.Products.Product;
import io.keyward.support.BatchKeys;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.KeyText;
import io.keyward.support.ReadSpec;
import io.keyward.support.ValueType;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls whose delegates answer later. */
@NullUnmarked // what is made before each test is past the checker
class LaterReadsAndWritesTest extends EngineTest {

  private static final KeyTemplate PRODUCT_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":");
  private static final ReadSpec<Product> FIND =
      ReadSpec.of(
          "Later.find", PRODUCT_KEY, ValueType.of(Product.class), 11, Duration.ofMinutes(10));
  private static final WriteSpec SAVE =
      WriteSpec.of("Later.save", PRODUCT_KEY)
          .puts(ValueType.of(Product.class), 11, Duration.ofMinutes(10));

  private DecoratorCache cache;
  private final AtomicInteger loads = new AtomicInteger();
  private CompletableFuture<Product> answer = new CompletableFuture<>();

  @BeforeEach
  void open() {
    cache = DecoratorCache.of(bench.cache, FIND, SAVE);
  }

  /** As generated code does. */
  private CompletableFuture<Product> find(long id) {
    var key = cache.key(FIND).number(id);
    bench.calls.add(1);
    return cache.readAsync(FIND, key, () -> load());
  }

  private CompletableFuture<Product> load() {
    loads.incrementAndGet();
    return answer;
  }

  private CompletableFuture<Map<Long, Product>> findAll(
      List<Long> ids, CompletableFuture<Map<Long, Product>> later, List<List<Long>> asked) {
    BatchKeys<Long, List<Long>> keys =
        cache.keys(FIND).each(ids, (key, each) -> key.part(KeyText.INTEGER, each));
    bench.calls.add(ids.size());
    return cache.readAllAsync(
        FIND,
        keys,
        missing -> {
          asked.add(missing);
          return later;
        });
  }

  private CompletableFuture<Product> save(long id, CompletableFuture<Product> later) {
    return cache
        .write(SAVE)
        .naming(keys -> keys.put(PRODUCT_KEY).number(id))
        .callLater(() -> later);
  }

  private static <T> T get(CompletionStage<T> later) throws Exception {
    return later.toCompletableFuture().get(5, TimeUnit.SECONDS);
  }

  /** Scripts and coders are known, and the generations are there. */
  private void warmUp() {
    as(ACME, () -> readNow(99, product(99)));
  }

  @Test
  void aMissGivesTheDelegatesOwnValueAndIsAHitOnceItIsThere() throws Exception {
    CompletableFuture<Product> miss = as(ACME, () -> find(1));
    assertThat(miss).isNotDone();
    Product own = product(1);
    answer.complete(own);

    assertThat(get(miss)).isSameAs(own);
    CompletableFuture<Product> hit = as(ACME, () -> find(1));

    assertThat(hit).isCompletedWithValue(own);
    assertThat(hit.join()).isNotSameAs(own);
    assertThat(loads).hasValue(1);
    assertThat(bench.hits()).isEqualTo(1);
    assertThat(bench.misses()).isEqualTo(1);
  }

  @Test
  void withoutATenantTheCallItselfFails() {
    assertThatThrownBy(() -> cache.key(FIND)).isInstanceOf(MissingTenantException.class);
    assertThatThrownBy(() -> save(1, answer)).isInstanceOf(MissingTenantException.class);
  }

  @Test
  void aFailureIsTheDelegatesOwnObjectAndTheLeaseIsGone() {
    Exception thrown = new IllegalStateException("no database");
    CompletableFuture<Product> miss = as(ACME, () -> find(1));
    answer.completeExceptionally(thrown);

    assertThatThrownBy(() -> get(miss))
        .isExactlyInstanceOf(ExecutionException.class)
        .cause()
        .isSameAs(thrown);
    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:1");
    answer = CompletableFuture.completedFuture(product(1));
    assertThat(as(ACME, () -> find(1))).isCompletedWithValue(product(1));
  }

  @Test
  void whatTheDelegateThrowsAtOnceIsThrownAtOnceAndItsLeaseIsGone() {
    RuntimeException thrown = new IllegalStateException("no thread");

    assertThatThrownBy(
            () ->
                as(
                    ACME,
                    () -> {
                      var key = cache.key(FIND).number(1);
                      bench.calls.add(1);
                      return cache.<Product, CompletableFuture<Product>>readAsync(
                          FIND,
                          key,
                          () -> {
                            throw thrown;
                          });
                    }))
        .isSameAs(thrown);
    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:1");
  }

  @Test
  void aNullFutureStaysNull() {
    answer = null;

    assertThat(as(ACME, () -> find(1))).isNull();
    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:1");
    assertThat(as(ACME, () -> save(1, null))).isNull();
  }

  @Test
  void aStageThatTakesNothingButCallbacksWillDo() throws Exception {
    CompletionStage<Product> there = CompletableFuture.completedStage(product(1));
    assertThat(get(as(ACME, () -> findStage(1, there)))).isEqualTo(product(1));
    assertThat(as(ACME, () -> find(1))).isCompletedWithValue(product(1));
    assertThat(loads).hasValue(0);

    Exception thrown = new IllegalStateException("no database");
    CompletionStage<Product> failed = CompletableFuture.failedStage(thrown);
    assertThatThrownBy(() -> get(as(ACME, () -> findStage(2, failed)))).cause().isSameAs(thrown);

    CompletionStage<Product> saved =
        as(
            ACME,
            () ->
                cache
                    .write(SAVE)
                    .naming(keys -> keys.put(PRODUCT_KEY).number(3))
                    .callLater(() -> answer.minimalCompletionStage()));
    answer.complete(product(3));
    assertThat(get(saved)).isEqualTo(product(3));
    assertThat(as(ACME, () -> find(3))).isCompletedWithValue(product(3));
    assertThat(loads).hasValue(0);
  }

  private CompletionStage<Product> findStage(long id, CompletionStage<Product> stage) {
    var key = cache.key(FIND).number(id);
    bench.calls.add(1);
    return cache.readAsync(FIND, key, () -> stage);
  }

  @Test
  void aWriteThatIsCancelledCancelsAsItsDelegateWouldBe() {
    List<Boolean> cancels = new ArrayList<>();
    CompletableFuture<Product> delegates =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterrupt) {
            cancels.add(mayInterrupt);
            return super.cancel(mayInterrupt);
          }
        };
    assertThat(as(ACME, () -> save(1, delegates)).cancel(true)).isTrue();

    assertThat(cancels).containsExactly(true);
    assertThat(delegates).isCancelled();
  }

  @Test
  void aWriteThatItsCallerFailsMayYetBeCarriedOutAndAValueOfTheCallersEndsNothing() {
    as(ACME, () -> save(1, answer)).completeExceptionally(new IllegalStateException("mine"));
    assertThat(answer).isCompletedExceptionally();
    Await.until(Duration.ofSeconds(5), () -> resp.pttl("tenant:{acme}:product:1") > 0);
    as(ACME, () -> readNow(1, product(1)));
    assertThat(bench.bypasses("hold")).isEqualTo(1);

    answer = new CompletableFuture<>();
    as(ACME, () -> save(2, answer)).complete(product(-2));
    assertThat(answer).isNotDone();
    as(ACME, () -> readNow(2, product(2)));
    assertThat(bench.bypasses("hold")).isEqualTo(2);
    answer.complete(product(2));
    Await.until(
        Duration.ofSeconds(5),
        () -> {
          as(ACME, () -> readNow(2, product(2)));
          return bench.hits() > 0;
        });
  }

  @Test
  void cancellingOneCallersFutureCancelsNeitherTheLoadNorAnothersFuture() throws Exception {
    warmUp();
    CompletableFuture<Product> first = as(ACME, () -> find(1));
    List<CompletableFuture<Product>> joined = new ArrayList<>();
    Thread second = new Thread(() -> joined.add(as(ACME, () -> find(1))));
    second.start();
    Await.until(
        Duration.ofSeconds(20),
        () -> second.getState() == Thread.State.TIMED_WAITING || !second.isAlive());

    first.cancel(true);
    assertThat(answer).isNotCancelled();
    answer.complete(product(1));
    second.join();

    assertThat(get(joined.get(0))).isEqualTo(product(1));
    // On a busy machine its second's patience may be over by then.
    assertThat(loads).hasValue(1 + (int) bench.bypasses("lease_wait"));
    assertThat(first).isCancelled();
  }

  @Test
  void aDelegatesCancelledFutureIsACancelledFuture() {
    CompletableFuture<Product> miss = as(ACME, () -> find(1));
    answer.cancel(false);

    Await.until(Duration.ofSeconds(5), miss::isCancelled);
    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:1");
  }

  @Test
  void aThreadDoesNotWaitForALoadThatItBeganItself() throws Exception {
    CompletableFuture<Product> first = as(ACME, () -> find(1));
    CompletableFuture<Product> second = as(ACME, () -> find(1));

    assertThat(loads).hasValue(2);
    assertThat(bench.bypasses("lease_wait")).isEqualTo(1);
    answer.complete(product(1));
    assertThat(get(first)).isEqualTo(get(second));
  }

  @Test
  void whatACallerAttachesRunsOnNoThreadOfOursOrOfRedisson() throws Exception {
    CompletableFuture<String> thread =
        as(ACME, () -> find(1)).thenApply(product -> Thread.currentThread().getName());
    CompletableFuture<String> threadOfWrite =
        as(ACME, () -> save(2, answer)).thenApply(product -> Thread.currentThread().getName());
    answer.complete(product(1));

    assertThat(List.of(get(thread), get(threadOfWrite)))
        .noneMatch(name -> name.startsWith("redisson") || name.startsWith("keyward"));
  }

  @Test
  void aBatchAsksOnceAndGivesWhatRedisKnewAndWhatCame() throws Exception {
    List<List<Long>> asked = new ArrayList<>();
    answer = CompletableFuture.completedFuture(product(1));
    as(ACME, () -> find(1));
    CompletableFuture<Map<Long, Product>> later = new CompletableFuture<>();

    CompletableFuture<Map<Long, Product>> found =
        as(ACME, () -> findAll(List.of(2L, 1L, 3L), later, asked));
    assertThat(found).isNotDone();
    later.complete(products(List.of(3L, 2L)));

    assertThat(get(found).keySet()).containsExactly(2L, 1L, 3L);
    assertThat(asked).containsExactly(List.of(2L, 3L));
    assertThat(as(ACME, () -> findAll(List.of(3L, 2L, 1L), later, asked)))
        .isCompletedWithValue(products(List.of(3L, 2L, 1L)));
    assertThat(asked).hasSize(1);
  }

  @Test
  void aBatchThatFailsLeavesNoLease() {
    CompletableFuture<Map<Long, Product>> later = new CompletableFuture<>();
    Exception thrown = new IllegalStateException("no database");
    CompletableFuture<Map<Long, Product>> found =
        as(ACME, () -> findAll(List.of(1L, 2L), later, new ArrayList<>()));
    later.completeExceptionally(thrown);

    assertThatThrownBy(() -> get(found)).cause().isSameAs(thrown);
    assertThat(resp.keys()).noneMatch(key -> key.startsWith("tenant:{acme}:product"));
  }

  @Test
  void aWriteIsHeldUntilItsFutureCompletesAndThenPuts() throws Exception {
    warmUp();
    CompletableFuture<Product> saved = as(ACME, () -> save(1, answer));
    Product read = product(1);

    assertThat(as(ACME, () -> readNow(1, read))).isSameAs(read);
    assertThat(bench.bypasses("hold")).isEqualTo(1);
    assertThat(saved).isNotDone();
    answer.complete(product(1));
    assertThat(get(saved)).isEqualTo(product(1));

    assertThat(as(ACME, () -> bench.products.find(1))).isEqualTo(product(1));
    assertThat(bench.hits()).isEqualTo(1);
  }

  private Product readNow(long id, Product read) {
    var key = cache.key(FIND).number(id);
    bench.calls.add(1);
    return cache.read(FIND, key, () -> read);
  }

  @Test
  void aWriteThatFailedIsReleasedAndOneOfUnknownOutcomeStaysHeld() throws Exception {
    CompletableFuture<Product> failed = new CompletableFuture<>();
    CompletableFuture<Product> saved = as(ACME, () -> save(1, failed));
    failed.completeExceptionally(new IllegalStateException("refused"));
    assertThatThrownBy(() -> get(saved)).isInstanceOf(ExecutionException.class);
    assertThat(resp.keys()).doesNotContain("tenant:{acme}:product:1");

    CompletableFuture<Product> timedOut = new CompletableFuture<>();
    CompletableFuture<Product> unknown = as(ACME, () -> save(2, timedOut));
    timedOut.completeExceptionally(new TimeoutException());
    assertThatThrownBy(() -> get(unknown)).isInstanceOf(ExecutionException.class);
    assertThat(resp.keys()).contains("tenant:{acme}:product:2");

    CompletableFuture<Product> delegates = new CompletableFuture<>();
    as(ACME, () -> save(3, delegates)).cancel(true);
    assertThat(delegates).isCancelled();
    Await.until(Duration.ofSeconds(5), () -> resp.keys().contains("tenant:{acme}:product:3"));
    as(ACME, () -> readNow(3, product(3)));
    assertThat(bench.bypasses("hold")).isEqualTo(1);
  }
}
