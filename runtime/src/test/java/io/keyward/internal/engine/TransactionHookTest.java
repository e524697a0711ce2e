package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.CacheUnavailableException;
import io.keyward.OnUnreachableWrite;
import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.keyward.TransactionHook.Completion;
import io.keyward.TransactionHook.Outcome;
import io.keyward.internal.engine.Products.Product;
import io.keyward.internal.key.WrittenKeys;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the cache makes of a hook that fails, forgets, or says how a transaction ended. */
@NullUnmarked // what is made before each test is past the checker
class TransactionHookTest extends EngineTest {

  private static final String KEY = "tenant:{acme}:product:42";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final KeyTemplate PRODUCT_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":");
  private static final WriteSpec WRITE = WriteSpec.of("Writes.write", PRODUCT_KEY);

  private final ScriptedHook hook = new ScriptedHook();
  private Bench mine;

  @BeforeEach
  void open() throws IOException {
    reopen(it -> it);
  }

  private void reopen(UnaryOperator<TenantCache.Builder> settings) throws IOException {
    close();
    mine =
        new Bench(
            redis,
            new MapProducts(),
            it -> settings.apply(it.operationTimeout(Duration.ofSeconds(5)).transactionHook(hook)));
    as(ACME, () -> mine.database.save(product("anvil")));
    find();
    find();
  }

  @AfterEach
  void close() {
    if (mine != null) {
      mine.close();
    }
  }

  private static Product product(String name) {
    return new Product(42, name, List.of());
  }

  private String find() {
    return as(ACME, () -> mine.products.find(42)).name();
  }

  private void save(String name) throws IOException {
    assertThat(as(ACME, () -> mine.products.save(product(name)))).isEqualTo(product(name));
  }

  private boolean isHeld() {
    byte[] found = resp.get(KEY);
    return found != null && found[3] == 'H';
  }

  @Test
  void whereTheHookCannotTellOfATransactionReadsBypassAndWritesLeaveAHold() throws Exception {
    hook.currentFails = true;
    assertThat(find()).isEqualTo("anvil");
    assertThat(mine.bypasses("transaction")).isEqualTo(1);

    save("hammer");
    assertThat(isHeld()).isTrue();
    assertThat(resp.pttl(KEY)).isBetween(20_000L, 30_000L);
    assertThat(mine.gauge("keyward.journal.pending")).as("nothing is put").isZero();
    hook.currentFails = false;
    assertThat(find()).isEqualTo("hammer");
    assertThat(mine.bypasses("hold")).isEqualTo(1);
  }

  @Test
  void whereTheHookCannotTellWhatMayBeCachedNothingIs() {
    hook.begin();
    hook.mayFillFails = true;
    resp.call("FLUSHALL");
    assertThat(find()).isEqualTo("anvil");
    assertThat(resp.keys()).isEmpty();
    assertThat(mine.bypasses("transaction")).isEqualTo(1);
  }

  @Test
  void aTransactionWhoseEndCannotBeToldLeavesItsHoldsAndHidesWhatItWrote() throws Exception {
    hook.begin();
    hook.registerFails = true;
    save("hammer");
    assertThat(isHeld()).isTrue();
    resp.call("UNLINK", KEY);
    assertThat(find()).isEqualTo("hammer");
    assertThat(mine.bypasses("transaction")).isEqualTo(1);

    hook.registerFails = false;
    save("saw");
    assertThat(isHeld()).isTrue();
    hook.end(Outcome.COMMITTED);
    assertThat(isHeld()).isFalse();
    assertThat(find()).isEqualTo("saw");
  }

  @Test
  void onlyAnOutcomeThatIsNotKnownLeavesAHold() throws Exception {
    for (Outcome outcome : Outcome.values()) {
      hook.begin();
      save(outcome.name());
      assertThat(isHeld()).isTrue();
      hook.end(outcome);
      assertThat(isHeld()).as("%s", outcome).isEqualTo(outcome == Outcome.UNKNOWN);
    }
    assertThat(resp.pttl(KEY)).isBetween(20_000L, 30_000L);
  }

  @Test
  void aWriteAfterTheEndIsOneOutsideOfTransactions() throws Exception {
    hook.begin();
    save("hammer");
    hook.end(Outcome.COMMITTED);
    save("saw");
    assertThat(mine.sum("cache.puts")).as("the load, and this").isEqualTo(2);
    assertThat(find()).isEqualTo("saw");
  }

  @Test
  void transactionsWhoseEndIsNeverToldAreForgottenAndLeaveTheirHolds() throws Exception {
    List<WeakReference<Completion>> completions = new ArrayList<>();
    for (int i = 0; i < 50; i++) { // more would collapse in the journal
      hook.begin();
      save("hammer" + i);
      completions.add(new WeakReference<>(hook.completions.get(0)));
      hook.completions.clear();
    }
    hook.transaction = null;
    resp.call("FLUSHALL"); // so that what is held is held by who has forgotten
    Await.until(
        SOON,
        () -> {
          System.gc();
          find();
          return completions.stream().filter(it -> it.get() != null).count() < 3 && isHeld();
        });
    Await.until(SOON, () -> mine.gauge("keyward.journal.pending") == 0);
    assertThat(isHeld()).isTrue();
  }

  @Test
  void aLagOfReplicasCountsInTransactionsToo() throws Exception {
    reopen(it -> it.replicaLag(Duration.ofSeconds(20)).holdTime(Duration.ofSeconds(60)));
    hook.begin();
    save("hammer");
    hook.end(Outcome.COMMITTED);
    assertThat(isHeld()).isTrue();
    assertThat(resp.pttl(KEY)).isBetween(1L, 20_000L);

    resp.call("FLUSHALL");
    hook.begin();
    save("saw");
    hook.end(Outcome.UNKNOWN);
    assertThat(resp.pttl(KEY)).isBetween(60_000L, 80_000L);
  }

  @Test
  void aRefusedWriteTakesNoHoldOfItsTransaction() throws Exception {
    reopen(it -> it.onUnreachableWrite(OnUnreachableWrite.FAIL));
    hook.begin();
    save("hammer");
    DecoratorCache cache = DecoratorCache.of(mine.cache, WRITE);
    resp.call("ACL", "SETUSER", "default", "resetkeys", "~tenant:*", "~keyward:{*");
    assertThatThrownBy(
            () ->
                TenantContext.run(
                    ACME,
                    () ->
                        cache
                            .write(WRITE)
                            .naming(
                                keys -> {
                                  keys.evict(PRODUCT_KEY).number(42);
                                  keys.evictGlobal("country");
                                })
                            .run(() -> {})))
        .isInstanceOf(CacheUnavailableException.class);
    resp.call("ACL", "SETUSER", "default", "allkeys");
    assertThat(mine.gauge("keyward.journal.pending")).as("no hold is given back").isZero();
    assertThat(isHeld()).isTrue();
    hook.end(Outcome.COMMITTED);
    assertThat(isHeld()).isFalse();
    assertThat(find()).isEqualTo("hammer");
  }

  @Test
  void whatRedisCannotBeToldOfIsBypassedUntilItIs() throws Exception {
    hook.begin();
    refuseScripts(true);
    save("hammer");
    assertThat(elsewhere()).isEqualTo("hammer");
    assertThat(mine.bypasses("journal")).as("the old value is still there").isEqualTo(1);
    hook.end(Outcome.COMMITTED);
    assertThat(mine.gauge("keyward.journal.pending")).isPositive();
    assertThat(find()).isEqualTo("hammer");
    assertThat(mine.bypasses("journal")).isEqualTo(2);

    refuseScripts(false);
    Await.until(SOON, () -> mine.gauge("keyward.journal.pending") == 0);
    assertThat(find()).isEqualTo("hammer");
    assertThat(mine.bypasses("journal")).isEqualTo(2);
  }

  @Test
  void aHoldThatCouldNotBePlacedIsPlacedBeforeTheCommit() throws Exception {
    hook.begin();
    refuseScripts(true);
    save("hammer");
    refuseScripts(false);
    assertThat(isHeld()).isFalse();
    hook.completions.forEach(Completion::beforeCommit);
    assertThat(isHeld()).isTrue();
    hook.end(Outcome.COMMITTED);
    assertThat(isHeld()).isFalse();
    assertThat(find()).isEqualTo("hammer");
    assertThat(mine.bypasses("journal")).isZero();
  }

  /** A thread in no transaction. */
  private String elsewhere() throws Exception {
    Object transaction = hook.transaction;
    hook.transaction = null;
    try {
      return CompletableFuture.supplyAsync(this::find).get(20, TimeUnit.SECONDS);
    } finally {
      hook.transaction = transaction;
    }
  }

  @Test
  void nothingIsRefreshedInATransactionThatMayNotFill() throws Exception {
    reopen(it -> it.refreshExecutor(Runnable::run));
    DecoratorCache cache = DecoratorCache.of(mine.cache, RefreshFixture.QUOTE);
    assertThat(quote(cache, "v1")).isEqualTo("v1");
    Ages.age(resp, "tenant:{acme}:quote:1", Duration.ofSeconds(1));

    hook.begin();
    assertThat(quote(cache, "v2")).isEqualTo("v1");
    assertThat(quote(cache, "v2")).isEqualTo("v1");
    hook.fills = true;
    Await.until(SOON, () -> quote(cache, "v2").equals("v2"));
  }

  private String quote(DecoratorCache cache, String row) {
    mine.calls.add(1);
    return as(
        ACME,
        () ->
            cache.read(RefreshFixture.QUOTE, cache.key(RefreshFixture.QUOTE).number(1), () -> row));
  }

  @Test
  void manyKeysOfOneTransactionBecomeTheirResources() {
    NamedInTransaction named = new NamedInTransaction();
    var first = PendingReleasesTest.user("acme", 0);
    for (int i = 0; i < 20_000; i++) {
      named.add(
          new WrittenKeys(List.of(PendingReleasesTest.user("acme", i)), List.of(), List.of()));
    }
    assertThat(named.covers(first)).isTrue();
    assertThat(named.covers(PendingReleasesTest.user("acme", 999_999))).isTrue();
    assertThat(named.covers(PendingReleasesTest.user("globex", 0))).isFalse();
    var parts = named.without(List.of());
    assertThat(parts.get(0).groups()).containsExactly(first.resource());
    assertThat(parts.stream().mapToInt(it -> it.entries().size()).sum()).isLessThan(5_001);
  }
}
