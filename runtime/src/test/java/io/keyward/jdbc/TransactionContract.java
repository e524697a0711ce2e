package io.keyward.jdbc;

import static io.keyward.jdbc.TxBench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.TransactionHook;
import io.keyward.jdbc.Rows.Row;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reads and writes do in transactions, on whatever database. */
@NullUnmarked // what is made before each test is past the checker
abstract class TransactionContract {

  private static RedisServer redis;

  private final Database kind;
  private Resp resp;
  private DataSource source;
  private TxBench bench;
  private JdbcTransactions transactions;
  private Rows rows;

  TransactionContract(Database kind) {
    this.kind = kind;
  }

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
    resp = redis.connect();
    resp.call("FLUSHALL");
    source = kind.open();
    bench = new TxBench(redis.address(), source);
    transactions = bench.transactions;
    rows = bench.rows;
    bench.seed(1, 10);
    bench.seed(2, 20);
  }

  @AfterEach
  void close() {
    bench.close();
    resp.close();
  }

  private boolean isHeld(long id) {
    byte[] found = resp.get(CachedRows.KEY + id);
    return found != null && found[3] == 'H';
  }

  private boolean isStored(long id) {
    byte[] found = resp.get(CachedRows.KEY + id);
    return found != null && (found[3] == 'V' || found[3] == 'A');
  }

  /** Runs for the tenant. */
  private void inTransaction(JdbcTransactions.Work<Exception> work) throws Exception {
    as(
        () -> {
          transactions.run(work);
          return null;
        });
  }

  @Test
  void aTransactionSeesItsOwnWriteAndFillsNothing() throws Exception {
    assertThat(bench.version(1)).isEqualTo(10);
    assertThat(bench.version(1)).isEqualTo(10);
    assertThat(isStored(1)).isTrue();

    inTransaction(
        () -> {
          rows.set(1, 11);
          assertThat(bench.version(1)).isEqualTo(11);
          assertThat(rows.findAll(List.of(1L)).get(1L).version()).isEqualTo(11);
          assertThat(bench.decorator.handle(1).getIfPresent()).isEmpty();
          assertThat(bench.bypasses("transaction")).isEqualTo(3);
          assertThat(isHeld(1)).isTrue();
          assertThat(bench.versionElsewhere(1)).as("not yet committed").isEqualTo(10);
          assertThat(bench.bypasses("hold")).isEqualTo(1);
          bench.calls.add(1); // getIfPresent
        });

    assertThat(isHeld(1)).isFalse();
    assertThat(isStored(1)).isFalse();
    assertThat(bench.versionElsewhere(1)).isEqualTo(11);
    assertThat(bench.version(1)).isEqualTo(11);
    assertThat(isStored(1)).isTrue();
  }

  @Test
  void whatARollbackLeavesIsCorrect() throws Exception {
    assertThat(bench.version(1)).isEqualTo(10);
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      rows.put(new Row(1, 11));
                      assertThat(bench.version(1)).isEqualTo(11);
                      rows.findAll(List.of(1L, 2L));
                      throw new IllegalStateException("rolled back");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("rolled back");

    assertThat(isHeld(1)).isFalse();
    assertThat(isStored(1)).isFalse();
    assertThat(isStored(2)).isFalse();
    assertThat(bench.version(1)).isEqualTo(10);
    assertThat(bench.version(1)).isEqualTo(10);
    assertThat(bench.hits()).isEqualTo(1);
  }

  @Test
  void whatItHasNotWrittenMayBeHitButNotFilled() throws Exception {
    assertThat(bench.version(2)).isEqualTo(20);
    double reads = bench.database.reads.get();
    inTransaction(
        () -> {
          rows.set(1, 11);
          assertThat(bench.version(2)).isEqualTo(20);
          assertThat(bench.hits()).isEqualTo(1);
        });
    assertThat(bench.database.reads.get() - reads).isZero();

    resp.call("FLUSHALL");
    inTransaction(
        () -> {
          assertThat(bench.version(2)).isEqualTo(20);
          rows.findAll(List.of(1L, 2L));
          assertThat(bench.decorator.handle(1).get(() -> new Row(1, 5)).version()).isEqualTo(5);
          bench.calls.add(1);
        });
    assertThat(bench.bypasses("transaction")).isEqualTo(4);
    assertThat(resp.keys()).isEmpty();
  }

  @Test
  void aReadOnlyTransactionThatSeesTheLatestDataFills() throws Exception {
    as(
        () -> {
          transactions
              .readOnly()
              .isolation(Isolation.READ_COMMITTED)
              .run(() -> assertThat(bench.version(1)).isEqualTo(10));
          return null;
        });
    assertThat(isStored(1)).isTrue();

    for (Isolation snapshot : List.of(Isolation.REPEATABLE_READ, Isolation.SERIALIZABLE)) {
      as(
          () -> {
            transactions.readOnly().isolation(snapshot).run(() -> bench.version(2));
            return null;
          });
      assertThat(isStored(2)).as("%s", snapshot).isFalse();
    }
    as(
        () -> {
          transactions.isolation(Isolation.READ_COMMITTED).run(() -> bench.version(2));
          return null;
        });
    assertThat(isStored(2)).as("may write").isFalse();
  }

  @Test
  void nothingIsPutInATransaction() throws Exception {
    assertThat(bench.version(1)).isEqualTo(10);
    double puts = bench.puts();
    inTransaction(
        () -> {
          rows.put(new Row(1, 11));
          rows.put(new Row(1, 12));
          bench.decorator.handle(2).put(new Row(2, 99));
        });
    assertThat(bench.puts()).isEqualTo(puts);
    assertThat(isStored(1)).isFalse();
    assertThat(isStored(2)).isFalse();
    assertThat(bench.version(1)).isEqualTo(12);

    as(() -> rows.put(new Row(1, 13)));
    assertThat(isStored(1)).as("outside of one it is put").isTrue();
    assertThat(bench.version(1)).isEqualTo(13);
  }

  @Test
  void aKeyThatTheResultNamesIsHeldFromThenOn() throws Exception {
    assertThat(as(() -> rows.find(3))).isEmpty();
    assertThat(isStored(3)).isTrue();
    inTransaction(
        () -> {
          assertThat(rows.insert(30)).isEqualTo(new Row(3, 30));
          assertThat(isHeld(3)).isTrue();
          assertThat(bench.version(3)).isEqualTo(30);
        });
    assertThat(isHeld(3)).isFalse();
    assertThat(bench.version(3)).isEqualTo(30);
  }

  @Test
  void aNestedTransactionIsAnotherOne() throws Exception {
    bench.version(1);
    bench.version(2);
    inTransaction(
        () -> {
          rows.set(1, 11);
          transactions.runNew(
              () -> {
                assertThat(bench.version(1)).as("the outer has not committed").isEqualTo(10);
                rows.set(2, 21);
              });
          assertThat(isHeld(2)).isFalse();
          assertThat(isHeld(1)).isTrue();
          assertThat(bench.versionElsewhere(2)).isEqualTo(21);
          assertThat(bench.version(1)).isEqualTo(11);
        });
    assertThat(isHeld(1)).isFalse();
    assertThat(bench.version(1)).isEqualTo(11);
  }

  @Test
  void aGroupIsHeldAndHidden() throws Exception {
    bench.version(1);
    bench.version(2);
    inTransaction(
        () -> {
          assertThat(rows.raiseAll()).isEqualTo(2);
          assertThat(bench.version(1)).isEqualTo(11);
          assertThat(bench.bypasses("transaction")).isEqualTo(1);
          assertThat(bench.versionElsewhere(2)).isEqualTo(20);
          assertThat(bench.bypasses("hold")).isEqualTo(1);
        });
    assertThat(bench.version(1)).isEqualTo(11);
    assertThat(bench.version(2)).isEqualTo(21);
  }

  @Test
  void anAnswerThatComesFirstWaitsForTheCommit() throws Exception {
    bench.version(1);
    inTransaction(
        () -> {
          CompletableFuture<Integer> answer = rows.setLater(1, 11);
          bench.database.later.complete(1);
          assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(1);
          assertThat(isHeld(1)).isTrue();
          assertThat(bench.version(1)).isEqualTo(11);
        });
    assertThat(isHeld(1)).isFalse();
    assertThat(bench.version(1)).isEqualTo(11);
  }

  @Test
  void anAnswerThatComesLastIsWaitedForAfterTheCommit() throws Exception {
    bench.version(1);
    bench.version(2);
    inTransaction(
        () -> {
          CompletableFuture<Integer> unused = rows.setLater(1, 11);
          rows.set(2, 21);
        });
    assertThat(isHeld(2)).isFalse();
    assertThat(isHeld(1)).isTrue();
    bench.database.later.complete(1);
    Await.until(Duration.ofSeconds(20), () -> !isHeld(1));
    assertThat(bench.version(1)).isEqualTo(11);
  }

  @Test
  void anAnswerThatIsGivenUpLeavesAHoldAfterTheCommit() throws Exception {
    inTransaction(
        () -> {
          rows.setLater(1, 11).cancel(true);
          rows.set(2, 21);
        });
    Await.until(Duration.ofSeconds(20), () -> isHeld(1) && resp.pttl(CachedRows.KEY + 1) > 20_000);
    assertThat(isHeld(1)).isTrue();
  }

  /** The hold of one whose work takes longer than holds live is there again when it commits. */
  @Test
  void longTransactionsRenewTheirHolds() throws Exception {
    bench.close();
    bench =
        new TxBench(
            redis.address(),
            source,
            it -> it.operationTimeout(Duration.ofSeconds(5)).holdTime(Duration.ofSeconds(1)));
    bench.version(1);
    boolean[] heldAtCommit = {false, false};
    as(
        () -> {
          bench.transactions.run(
              () -> {
                bench.rows.set(1, 11);
                Await.until(Duration.ofSeconds(20), () -> !isHeld(1));
                bench.transactions.hook().register(atCommit(() -> heldAtCommit[0] = isHeld(1)));
              });
          bench.transactions.run(
              () -> {
                bench.rows.set(1, 12);
                resp.call("FLUSHALL");
                bench.transactions.hook().register(atCommit(() -> heldAtCommit[1] = isHeld(1)));
              });
          return null;
        });
    assertThat(heldAtCommit[0]).isTrue();
    assertThat(heldAtCommit[1]).as("a young hold is not placed again").isFalse();
    assertThat(isHeld(1)).isFalse();
    assertThat(bench.version(1)).isEqualTo(12);
  }

  private static TransactionHook.Completion atCommit(Runnable look) {
    return new TransactionHook.Completion() {
      @Override
      public void beforeCommit() {
        look.run();
      }

      @Override
      public void afterCompletion(TransactionHook.Outcome outcome) {}
    };
  }

  @Test
  void whatOneTransactionDoesIsReadByAllOnceItIsCommitted() throws Exception {
    for (int i = 0; i < 20; i++) {
      long version = 100L + i;
      bench.version(1);
      inTransaction(() -> rows.set(1, version));
      assertThat(bench.versionElsewhere(1)).isEqualTo(version);
      assertThat(Map.copyOf(as(() -> rows.findAll(List.of(1L)))))
          .isEqualTo(Map.of(1L, new Row(1, version)));
    }
  }
}
