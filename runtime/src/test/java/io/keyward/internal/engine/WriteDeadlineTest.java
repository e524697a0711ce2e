package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.CacheUnavailableException;
import io.keyward.OnUnreachableWrite;
import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.internal.engine.Products.Product;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a write waits for, and what it leaves behind, where Redis does not answer it. */
@NullUnmarked // what is made before each test is past the checker
class WriteDeadlineTest {

  private static final String KEY = "tenant:{acme}:product:42";
  private static final KeyTemplate PRODUCT_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":");
  private static final WriteSpec SAVE = WriteSpec.of("Writes.save", PRODUCT_KEY);

  private RedisServer redis;
  private Bench bench;
  private DecoratorCache cache;

  @BeforeEach
  void start() {
    redis = RedisServer.running();
  }

  @AfterEach
  void stop() {
    bench.close();
    redis.close();
  }

  private void open(UnaryOperator<TenantCache.Builder> settings) throws Exception {
    bench = new Bench(redis, new MapProducts(), settings);
    cache = DecoratorCache.of(bench.cache, CachedProducts.FIND, SAVE);
    as(ACME, () -> bench.database.save(new Product(42, "anvil", List.of())));
    awaitHit();
  }

  private void awaitHit() {
    double before = bench.hits();
    Await.until(
        Duration.ofSeconds(20),
        () -> {
          as(ACME, () -> bench.products.find(42));
          return bench.hits() > before;
        },
        bench::figures);
  }

  private void awaitDelivery() {
    Await.until(
        Duration.ofSeconds(20), () -> bench.gauge("keyward.journal.pending") == 0, bench::figures);
  }

  private boolean isHeld() {
    double before = bench.bypasses("hold");
    as(ACME, () -> bench.products.find(42));
    return bench.bypasses("hold") > before;
  }

  @Test
  void aHandlesPutWaitsForOneDeadlineBeforeItsDelegateAndOneAfter() throws Exception {
    open(it -> it.operationTimeout(Duration.ofSeconds(1)));
    var handle = as(ACME, () -> cache.entry(CachedProducts.FIND, key -> key.number(42)));
    List<Double> before = failures();
    redis.pause();
    TenantContext.run(ACME, () -> handle.put(new Product(42, "changed", List.of())));
    redis.resume();

    List<Double> after = failures();
    assertThat(after.get(0) - before.get(0)).as("lease timed out").isEqualTo(1);
    assertThat(after.get(1) - before.get(1)).as("hold timed out").isZero();
    assertThat(after.get(2) - before.get(2)).as("hold was not asked").isEqualTo(1);
    assertThat(after.get(3) - before.get(3)).as("release timed out").isEqualTo(1);
    awaitDelivery();
    awaitHit();
  }

  private List<Double> failures() {
    return List.of(
        bench.errors("lease", "timeout"),
        bench.errors("hold", "timeout"),
        bench.errors("hold", "late"),
        bench.errors("release", "timeout"));
  }

  @Test
  void aRefusedWriteWaitsForNothingMoreAndItsHoldsAreGivenBack() throws Exception {
    open(
        it ->
            it.operationTimeout(Duration.ofSeconds(5)).onUnreachableWrite(OnUnreachableWrite.FAIL));
    boolean[] called = {false};
    try (Resp resp = redis.connect()) {
      resp.call("ACL", "SETUSER", "default", "resetkeys", "~tenant:*", "~keyward:{*");
      assertThatThrownBy(
              () ->
                  TenantContext.run(
                      ACME,
                      () ->
                          cache
                              .write(SAVE)
                              .naming(
                                  keys -> {
                                    keys.evict(PRODUCT_KEY).number(42);
                                    keys.evictGlobal("country");
                                  })
                              .run(() -> called[0] = true)))
          .isInstanceOf(CacheUnavailableException.class)
          .hasMessageContaining("Writes.save");
      assertThat(called[0]).isFalse();
      assertThat(bench.gauge("keyward.journal.pending")).isEqualTo(1);
      resp.call("ACL", "SETUSER", "default", "allkeys");
    }
    awaitDelivery();
    assertThat(isHeld()).isFalse();
  }

  @Test
  void aClosedCacheRefusesAWriteWhereItMayNotGoOn() throws Exception {
    open(it -> it.onUnreachableWrite(OnUnreachableWrite.FAIL));
    bench.cache.close();

    assertThatThrownBy(() -> as(ACME, () -> bench.products.save(new Product(42, "b", List.of()))))
        .isInstanceOf(CacheUnavailableException.class);
    assertThatThrownBy(() -> save(CompletableFuture.completedFuture(1)))
        .isInstanceOf(CacheUnavailableException.class);
    assertThat(as(ACME, () -> bench.database.find(42)).name()).isEqualTo("anvil");
  }

  private CompletableFuture<Integer> save(CompletableFuture<Integer> answer) {
    return as(
        ACME,
        () ->
            cache
                .write(SAVE)
                .naming(keys -> keys.evict(PRODUCT_KEY).number(42))
                .callLater(() -> answer));
  }

  @Test
  void anOutcomeThatIsNotKnownLeavesAHoldWhenItsReleaseIsDeliveredLate() throws Exception {
    open(it -> it.operationTimeout(Duration.ofMillis(500)));
    CompletableFuture<Integer> failed = new CompletableFuture<>();
    CompletableFuture<Integer> saved = save(failed);
    redis.kill();
    failed.completeExceptionally(new IllegalStateException("refused"));
    Await.until(Duration.ofSeconds(20), saved::isDone);
    redis.start();
    awaitDelivery();
    assertThat(isHeld()).isFalse();
    awaitHit();

    CompletableFuture<Integer> timedOut = new CompletableFuture<>();
    CompletableFuture<Integer> unknown = save(timedOut);
    redis.kill();
    timedOut.completeExceptionally(new TimeoutException());
    Await.until(Duration.ofSeconds(20), unknown::isDone);
    redis.start();
    awaitDelivery();
    assertThat(isHeld()).isTrue();
    try (Resp resp = redis.connect()) {
      assertThat(resp.pttl(KEY)).isBetween(1L, 30_000L);
    }
  }

  @Test
  void aWriteThatThrowsForWantOfTimeOrAnInterruptMayYetBeCarriedOut() throws Exception {
    open(it -> it.operationTimeout(Duration.ofSeconds(5)));

    assertThatThrownBy(() -> fail(new IllegalStateException("refused"))).isNotNull();
    assertThat(isHeld()).isFalse();
    assertThatThrownBy(() -> fail(new IllegalStateException(new InterruptedException())))
        .isNotNull();
    assertThat(isHeld()).isTrue();
    bench.cache.evictTenant(ACME);
    assertThat(isHeld()).as("an eviction does not end it").isTrue();
  }

  @Test
  void aWriteWhoseConnectionBreaksMayYetBeCarriedOut() throws Exception {
    open(it -> it.operationTimeout(Duration.ofSeconds(5)));

    assertThatThrownBy(() -> fail(new UncheckedIOException(new ConnectException()))).isNotNull();
    assertThat(isHeld()).as("nothing was sent").isFalse();
    assertThatThrownBy(() -> fail(new UncheckedIOException(new SocketException("reset"))))
        .isNotNull();
    assertThat(isHeld()).isTrue();
  }

  private void fail(RuntimeException thrown) {
    TenantContext.run(
        ACME,
        () ->
            cache
                .write(SAVE)
                .naming(keys -> keys.evict(PRODUCT_KEY).number(42))
                .run(
                    () -> {
                      throw thrown;
                    }));
  }
}
