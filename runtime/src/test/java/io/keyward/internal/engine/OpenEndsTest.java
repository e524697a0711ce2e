package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.CacheUnavailableException;
import io.keyward.OnUnreachableWrite;
import io.keyward.RedissonClients;
import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.internal.engine.Products.Product;
import io.keyward.internal.redis.StoreException;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import io.keyward.testing.TcpProxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** What is left behind where nobody can tell whether something was done. */
@NullUnmarked // what is made before each test is past the checker
class OpenEndsTest extends EngineTest {

  private static final String KEY = "tenant:{acme}:product:42";
  private static final KeyTemplate PRODUCT_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":");
  private static final WriteSpec SAVE = WriteSpec.of("Writes.save", PRODUCT_KEY);
  private static final Product ANVIL = new Product(42, "anvil", List.of());

  private byte kind() {
    byte[] found = resp.get(KEY);
    return found == null ? 0 : found[3];
  }

  /** A cache past which {@code proxy} stands; leases live for an hour. */
  private void through(
      TcpProxy proxy,
      UnaryOperator<TenantCache.Builder> settings,
      BiConsumer<DecoratorCache, TenantCache> test) {
    RedissonClient client = RedissonClients.forCache(proxy.address());
    try (TenantCache made =
        settings
            .apply(
                TenantCache.builder(client)
                    .meterRegistry(bench.registry)
                    .operationTimeout(Duration.ofSeconds(5))
                    .leaseTime(Duration.ofHours(1)))
            .build()) {
      DecoratorCache cache = DecoratorCache.of(made, CachedProducts.FIND, SAVE);
      Await.until(
          Duration.ofSeconds(20),
          () -> {
            double before = bench.hits();
            find(cache);
            return bench.hits() > before;
          });
      test.accept(cache, made);
    } finally {
      client.shutdown();
    }
  }

  private void find(DecoratorCache cache) {
    bench.calls.add(1);
    Product found =
        as(
            ACME,
            () ->
                cache.read(
                    CachedProducts.FIND, cache.key(CachedProducts.FIND).number(42), () -> ANVIL));
    assertThat(found).isEqualTo(ANVIL);
  }

  private static boolean isLeased(byte[] reply) {
    return new String(reply, StandardCharsets.ISO_8859_1).contains("ours");
  }

  @Test
  void whatFailedMayHaveRunUnlessRedisWasNotAskedOrRefused() {
    for (StoreException.Kind kind : StoreException.Kind.values()) {
      assertThat(Unavailable.failed(new StoreException(kind, "test")).mayHaveRun())
          .as("%s", kind)
          .isEqualTo(kind != StoreException.Kind.REFUSED && kind != StoreException.Kind.SLOT_MOVES);
    }
    assertThat(Unavailable.breakerOpen().mayHaveRun()).isFalse();
    assertThat(Unavailable.late().mayHaveRun()).isFalse();
  }

  @Test
  void aLeaseWhoseConnectionBreaksAfterItWasGivenIsDropped() {
    try (TcpProxy proxy = TcpProxy.to(redis)) {
      through(
          proxy,
          it -> it,
          (cache, made) -> {
            resp.call("FLUSHALL");
            AtomicBoolean broken = new AtomicBoolean();
            proxy.changeReplies(
                reply -> {
                  if (isLeased(reply) && broken.compareAndSet(false, true)) {
                    proxy.reset();
                  }
                  return reply;
                });
            find(cache);
            assertThat(broken).isTrue();
            Await.until(Duration.ofSeconds(20), () -> kind() != 'L');
          });
    }
  }

  @Test
  void aPutThatIsRefusedBetweenItsLeaseAndItsHoldKeepsNobodyWaiting() {
    try (TcpProxy proxy = TcpProxy.to(redis)) {
      through(
          proxy,
          it -> it.onUnreachableWrite(OnUnreachableWrite.FAIL),
          (cache, made) -> {
            var handle = as(ACME, () -> cache.entry(CachedProducts.FIND, key -> key.number(42)));
            resp.call("FLUSHALL");
            proxy.changeReplies(
                reply -> {
                  if (isLeased(reply)) {
                    refuseScripts(true);
                  }
                  return reply;
                });
            assertThatThrownBy(() -> TenantContext.run(ACME, () -> handle.put(ANVIL)))
                .isInstanceOf(CacheUnavailableException.class);
            proxy.heal();
            refuseScripts(false);
            resp.resetCommandCalls();
            find(cache);
            assertThat(ours()).as("one look").containsEntry("mget", 1L);
          });
    }
  }

  @Test
  void aWriteWhoseFutureTakesNoCallbacksMayYetBeCarriedOut() {
    DecoratorCache cache = DecoratorCache.of(bench.cache, CachedProducts.FIND, SAVE);
    CompletionStage<Integer> deaf =
        new CompletableFuture<>() {
          @Override
          public CompletableFuture<Integer> whenComplete(
              BiConsumer<? super Integer, ? super Throwable> action) {
            throw new IllegalStateException("takes none");
          }
        };
    CompletionStage<Integer> answer =
        as(
            ACME,
            () ->
                cache
                    .write(SAVE)
                    .naming(keys -> keys.evict(PRODUCT_KEY).number(42))
                    .callLater(() -> deaf));
    assertThatThrownBy(() -> answer.toCompletableFuture().join())
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(kind()).isEqualTo((byte) 'H');
    assertThat(resp.pttl(KEY)).isBetween(20_000L, 30_000L);
  }

  @Test
  void aRefreshForWhichThereIsNoThreadCostsTheHitNothing() {
    try (Bench full =
        new Bench(
            redis,
            new MapProducts(),
            it ->
                it.operationTimeout(Duration.ofSeconds(5))
                    .refreshExecutor(
                        task -> {
                          throw new OutOfMemoryError("unable to create native thread");
                        }))) {
      DecoratorCache cache = DecoratorCache.of(full.cache, RefreshFixture.QUOTE);
      Await.until(
          Duration.ofSeconds(20),
          () -> {
            full.calls.add(1);
            String found =
                as(
                    ACME,
                    () ->
                        cache.read(
                            RefreshFixture.QUOTE,
                            cache.key(RefreshFixture.QUOTE).number(1),
                            () -> "v1"));
            assertThat(found).isEqualTo("v1");
            return full.errors("refresh", "rejected") > 1;
          });
    }
  }
}
