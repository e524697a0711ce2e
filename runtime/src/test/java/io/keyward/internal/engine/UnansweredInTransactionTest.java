package io.keyward.internal.engine;

import static io.keyward.internal.engine.Bench.ACME;
import static io.keyward.internal.engine.Bench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keyward.Invalidation;
import io.keyward.TransactionHook.Completion;
import io.keyward.TransactionHook.Outcome;
import io.keyward.internal.engine.Products.Product;
import io.keyward.support.DecoratorCache;
import io.keyward.support.KeyTemplate;
import io.keyward.support.WriteSpec;
import io.keyward.testing.Await;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls in a transaction that have not answered when it ends. */
@NullUnmarked // what is made before each test is past the checker
class UnansweredInTransactionTest extends EngineTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration HOLD = Duration.ofMinutes(5);
  private static final KeyTemplate PRODUCT_KEY =
      KeyTemplate.start("tenant:").tenant("product").part(":");
  private static final WriteSpec WRITE = WriteSpec.of("Writes.write", PRODUCT_KEY);

  private final ScriptedHook hook = new ScriptedHook();
  private final KeepingJournal journal = new KeepingJournal();
  private final CompletableFuture<Integer> answer = new CompletableFuture<>();
  private Bench mine;
  private DecoratorCache cache;

  @BeforeEach
  void open() {
    mine =
        new Bench(
            redis,
            new MapProducts(),
            it ->
                it.operationTimeout(Duration.ofSeconds(5))
                    .holdTime(HOLD)
                    .transactionHook(hook)
                    .journal(journal));
    cache = DecoratorCache.of(mine.cache, CachedProducts.FIND, WRITE);
    Await.until(
        SOON,
        () -> {
          find("anvil");
          return mine.hits() > 0;
        });
  }

  @AfterEach
  void close() {
    mine.close();
  }

  private static Product product(String name) {
    return new Product(42, name, List.of());
  }

  private String find(String row) {
    mine.calls.add(1);
    return as(
            ACME,
            () ->
                cache.read(
                    CachedProducts.FIND,
                    cache.key(CachedProducts.FIND).number(42),
                    () -> product(row)))
        .name();
  }

  private void write(long id) {
    as(
        ACME,
        () -> {
          cache.write(WRITE).naming(keys -> keys.evict(PRODUCT_KEY).number(id)).run(() -> {});
          return true;
        });
  }

  private CompletableFuture<Integer> writeLater(long id) {
    return as(
        ACME,
        () ->
            cache
                .write(WRITE)
                .naming(keys -> keys.evict(PRODUCT_KEY).number(id))
                .callLater(() -> answer));
  }

  private boolean isHeld(long id) {
    byte[] found = resp.get("tenant:{acme}:product:" + id);
    return found != null && found[3] == 'H';
  }

  /** A reader outside of the transaction, whose load of the row from before waits. */
  private CompletableFuture<String> readerOf(String row, CountDownLatch commit) throws Exception {
    Object transaction = hook.transaction;
    hook.transaction = null;
    CountDownLatch loading = new CountDownLatch(1);
    mine.calls.add(1);
    CompletableFuture<String> reader =
        CompletableFuture.supplyAsync(
            () ->
                as(
                        ACME,
                        () -> {
                          var key = cache.key(CachedProducts.FIND).number(42);
                          return cache.read(
                              CachedProducts.FIND,
                              key,
                              () -> {
                                loading.countDown();
                                commit.await();
                                return product(row);
                              });
                        })
                    .name(),
            task -> new Thread(task, "reader").start());
    assertThat(loading.await(20, TimeUnit.SECONDS)).isTrue();
    hook.transaction = transaction;
    return reader;
  }

  @Test
  void whatTheCommitChangedIsNotKeptFromBeforeItThoughRedisLostTheHold() throws Exception {
    hook.begin();
    write(42);
    CompletableFuture<Integer> later = writeLater(42);
    resp.call("FLUSHALL");
    CountDownLatch commit = new CountDownLatch(1);
    CompletableFuture<String> reader = readerOf("anvil", commit);

    hook.end(Outcome.COMMITTED);
    commit.countDown();

    assertThat(reader.get(20, TimeUnit.SECONDS)).as("it began before").isEqualTo("anvil");
    assertThat(find("hammer")).isEqualTo("hammer");
    assertThat(isHeld(42)).as("for the call that goes on").isTrue();
    answer.complete(1);
    assertThat(later.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(isHeld(42)).isFalse();
    assertThat(find("saw")).isEqualTo("saw");
  }

  @Test
  void afterARollbackItsHoldStaysAsItIs() throws Exception {
    hook.begin();
    CompletableFuture<Integer> later = writeLater(42);
    resp.call("UNLINK", "tenant:{acme}:product:42");
    hook.end(Outcome.ROLLED_BACK);
    assertThat(isHeld(42)).isFalse();
    answer.complete(1);
    assertThat(later.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(isHeld(42)).isFalse();
  }

  @Test
  void theJournalKeepsItUntilItHasAnsweredAndNoLonger() throws Exception {
    hook.begin();
    write(41);
    CompletableFuture<Integer> later = writeLater(42);
    hook.completions.forEach(Completion::beforeCommit);
    assertThat(journal.kept)
        .extracting(Invalidation::leave, Invalidation::notBefore)
        .as("what is over; what the commit brings of what is not; and what comes after it")
        .containsExactly(
            tuple(Duration.ZERO, Duration.ZERO), tuple(HOLD, Duration.ZERO), tuple(HOLD, HOLD));
    hook.completions.replaceAll(UnansweredInTransactionTest::afterwards);
    hook.end(Outcome.COMMITTED);
    assertThat(journal.kept).extracting(Invalidation::notBefore).containsExactly(HOLD);

    answer.complete(1);
    later.get(20, TimeUnit.SECONDS);
    assertThat(journal.kept).isEmpty();
    assertThat(isHeld(42)).isFalse();
  }

  @Test
  void whatAnswersDuringTheCommitUsesAConnectionOfItsOwnAndEndsWithTheTransaction()
      throws Exception {
    hook.begin();
    CompletableFuture<Integer> later = writeLater(42);
    hook.completions.forEach(Completion::beforeCommit);
    CompletableFuture.runAsync(() -> answer.complete(1), task -> new Thread(task, "db").start())
        .get(20, TimeUnit.SECONDS);
    later.get(20, TimeUnit.SECONDS);
    hook.completions.replaceAll(UnansweredInTransactionTest::afterwards);
    hook.end(Outcome.COMMITTED);
    assertThat(journal.kept).isEmpty();
    assertThat(journal.inTransaction).containsExactly(Thread.currentThread());
    assertThat(isHeld(42)).isFalse();
  }

  @Test
  void whoseOutcomeIsNotKnownStaysInTheJournal() {
    hook.begin();
    CompletableFuture<Integer> later = writeLater(42);
    hook.end(Outcome.COMMITTED);
    answer.completeExceptionally(new SocketException("Connection reset"));
    assertThat(later).failsWithin(SOON);
    assertThat(journal.kept).extracting(Invalidation::notBefore).containsExactly(HOLD);
    assertThat(isHeld(42)).isTrue();
  }

  /** The commit has been prepared for already. */
  private static Completion afterwards(Completion completion) {
    return new Completion() {
      @Override
      public void beforeCommit() {}

      @Override
      public void afterCompletion(Outcome outcome) {
        completion.afterCompletion(outcome);
      }
    };
  }
}
