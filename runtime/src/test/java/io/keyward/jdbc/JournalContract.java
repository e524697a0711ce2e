package io.keyward.jdbc;

import static io.keyward.jdbc.TxBench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.Invalidation;
import io.keyward.InvalidationJournal.Delivered;
import io.keyward.TransactionHook;
import io.keyward.testing.Await;
import io.keyward.testing.RedisServer;
import io.keyward.testing.Resp;
import io.keyward.testing.TcpProxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the journal in the database does, on whatever database. */
@NullUnmarked // what is made before each test is past the checker
abstract class JournalContract {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration INTERVAL = Duration.ofMillis(50);
  private static RedisServer redis;

  private final Database kind;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final AtomicInteger looks = new AtomicInteger();
  private Resp resp;
  private TcpProxy proxy;
  private DataSource source;
  private JdbcTransactions transactions;

  JournalContract(Database kind) {
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
  void open() throws SQLException {
    resp = redis.connect();
    resp.call("FLUSHALL");
    proxy = TcpProxy.to(redis);
    source = kind.open();
    transactions = JdbcTransactions.over(source);
    journal().createTable();
    JdbcRows rows = new JdbcRows(source, transactions);
    rows.insert(10);
    rows.insert(20);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
    proxy.close();
    resp.close();
  }

  private JdbcJournal journal() {
    return JdbcJournal.over(source, transactions::connectionOf).sweepInterval(INTERVAL);
  }

  private TxBench bench(String address, JdbcJournal journal) {
    TxBench bench =
        new TxBench(
            address,
            source,
            transactions,
            it -> it.operationTimeout(Duration.ofSeconds(2)).journal(journal));
    opened.add(bench);
    Await.until(
        SOON,
        () -> {
          double before = bench.hits();
          bench.version(1);
          return bench.hits() > before;
        });
    return bench;
  }

  private long count() {
    return number("SELECT COUNT(*) FROM keyward_invalidation");
  }

  private long number(String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new Database.SqlTrouble(e);
    }
  }

  private static void inTransaction(TxBench bench, JdbcTransactions.Work<Exception> work)
      throws Exception {
    as(
        () -> {
          bench.transactions.run(work);
          return null;
        });
  }

  private char kindOf(long id) {
    byte[] found = resp.get(CachedRows.KEY + id);
    return found == null ? '-' : (char) found[3];
  }

  @Test
  void aRowIsThereIfTheDataIsAndGoesWhenRedisKnows() throws Exception {
    JdbcJournal slow = journal().sweepInterval(Duration.ofHours(1));
    TxBench bench = bench(redis.address(), slow);
    inTransaction(
        bench,
        () -> {
          bench.rows.set(1, 11);
          bench.rows.set(2, 21);
          transactions
              .hook()
              .register(atCommit(() -> assertThat(count()).as("not seen by others").isZero()));
        });
    assertThat(looks).hasValue(1);
    assertThat(kindOf(1)).isEqualTo('-');
    assertThat(count()).as("one for both").isEqualTo(1);
    assertThat(number("SELECT COUNT(*) FROM keyward_invalidation WHERE slot = '{acme}'"))
        .isEqualTo(1);

    assertThatThrownBy(
            () ->
                inTransaction(
                    bench,
                    () -> {
                      bench.rows.set(1, 12);
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    inTransaction(bench, () -> bench.version(2));
    assertThat(count()).isEqualTo(1);
    slow.close();
    assertThat(count()).isZero();
  }

  private TransactionHook.Completion atCommit(Runnable look) {
    return new TransactionHook.Completion() {
      @Override
      public void beforeCommit() {
        look.run();
        looks.incrementAndGet();
      }

      @Override
      public void afterCompletion(TransactionHook.Outcome outcome) {}
    };
  }

  /** The connection breaks once the database has committed: the writer does not know it. */
  @Test
  void aCommitOfUnknownOutcomeLeavesItsRowWhichEndsTheHoldThatItLeaves() throws Exception {
    DataSource breaking = BreakingCommit.over(source);
    JdbcTransactions unsure = JdbcTransactions.over(breaking);
    TxBench writer =
        new TxBench(
            redis.address(),
            breaking,
            unsure,
            it ->
                it.operationTimeout(Duration.ofSeconds(2))
                    .journal(
                        JdbcJournal.over(source, unsure::connectionOf)
                            .sweepInterval(Duration.ofHours(1))));
    opened.add(writer);
    assertThatThrownBy(() -> inTransaction(writer, () -> writer.rows.set(1, 11)))
        .isInstanceOf(SQLException.class)
        .hasMessage("broken");
    assertThat(writer.database.find(1).orElseThrow().version()).isEqualTo(11);
    assertThat(kindOf(1)).isEqualTo('H');
    assertThat(resp.pttl(CachedRows.KEY + 1)).isGreaterThan(20_000);
    assertThat(count()).isEqualTo(1);

    Database.execute(source, "UPDATE keyward_invalidation SET due_at = CURRENT_TIMESTAMP");
    TxBench other = bench(redis.address(), journal());
    assertThat(other.version(1)).isEqualTo(11);
    assertThat(count()).isZero();
  }

  @Test
  void aTableThatIsNotThereChangesNoTransaction() throws Exception {
    TxBench bench = bench(redis.address(), journal());
    Database.execute(source, "DROP TABLE keyward_invalidation");
    inTransaction(bench, () -> bench.rows.set(1, 11));
    assertThat(bench.database.find(1).orElseThrow().version()).isEqualTo(11);
    assertThat(bench.version(1)).isEqualTo(11);
    assertThat(bench.sum("keyward.errors", "operation", "journal", "kind", "outbox")).isPositive();
  }

  @Test
  void whatItsWriterCannotDeliverAnotherProcessDoes() throws Exception {
    TxBench writer = bench(proxy.address(), journal());
    TxBench other = bench(redis.address(), journal());
    assertThat(other.version(1)).isEqualTo(10);
    inTransaction(
        writer,
        () -> {
          writer.rows.set(1, 11);
          proxy.refuse();
        });
    assertThat(writer.version(1)).isEqualTo(11);
    assertThat(other.version(1)).as("held, or delivered").isEqualTo(11);
    Await.until(SOON, () -> kindOf(1) != 'H');
    Await.until(SOON, () -> count() == 0);
    assertThat(writer.pending()).as("it does not know").isPositive();
    proxy.heal();
    Await.until(SOON, () -> writer.pending() == 0);
  }

  @Test
  void aWriteOutsideOfTransactionsIsKeptOnlyWhereRedisCannotBeToldAndNotDeliveredWhileItRuns()
      throws Exception {
    TxBench writer = bench(proxy.address(), journal());
    TxBench other = bench(redis.address(), journal());
    as(
        () -> {
          writer.rows.set(1, 11);
          return null;
        });
    assertThat(count()).isZero();
    other.version(1);
    assertThat(kindOf(1)).isEqualTo('V');

    proxy.refuse();
    CompletableFuture<Integer> answer = as(() -> writer.rows.setLater(1, 12));
    assertThat(count()).isEqualTo(1);
    assertThat(
            number(
                "SELECT COUNT(*) FROM keyward_invalidation"
                    + " WHERE due_at > CURRENT_TIMESTAMP + INTERVAL '10' SECOND"))
        .isEqualTo(1);
    assertThat(kindOf(1)).isEqualTo('V');
    writer.database.later.complete(1);
    Await.until(SOON, answer::isDone);
    proxy.heal();
    Await.until(SOON, () -> writer.pending() == 0);
    assertThat(kindOf(1)).isEqualTo('-');
    Await.until(SOON, () -> count() == 0);
    assertThat(other.version(1)).isEqualTo(12);
  }

  private static List<Invalidation> invalidations(int from, int count, int tenants) {
    List<Invalidation> made = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      String slot = "{t" + i % tenants + "}";
      made.add(
          new Invalidation(
              i + 1,
              slot,
              i + 1,
              List.of("tenant:" + slot + ":row:" + i, "tenant:" + slot + ":row:x" + i),
              List.of("keyward:" + slot + ":gen:row"),
              List.of("keyward:" + slot + ":gen"),
              Duration.ofMillis(i),
              Duration.ZERO));
    }
    return made;
  }

  @Test
  void eachRowIsDeliveredAsItWasByOneOfThoseThatSweep() {
    Queue<Invalidation> delivered = new ConcurrentLinkedQueue<>();
    List<JdbcJournal> sweeping = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      JdbcJournal each = journal();
      each.start(
          batch -> {
            delivered.addAll(batch);
            Set<Long> ids = new HashSet<>();
            batch.forEach(it -> ids.add(it.id()));
            return new Delivered(ids, Set.of());
          });
      sweeping.add(each);
      opened.add(each);
    }
    List<Invalidation> all = invalidations(0, 1_000, 10);
    journal().append(all, null);
    Await.until(SOON, () -> count() == 0);
    assertThat(delivered).containsExactlyInAnyOrderElementsOf(all);
    Await.until(SOON, () -> sweeping.stream().allMatch(it -> it.backlog().depth() == 0));
  }

  @Test
  void rowsOfOtherCachesAreLeftAlone() {
    List<Invalidation> delivered = new ArrayList<>();
    JdbcJournal mine = journal().cacheName("mine");
    opened.add(mine);
    journal().append(invalidations(0, 10, 1), null);
    journal().cacheName("MINE").append(invalidations(20, 10, 1), null);
    journal().cacheName("mine").append(invalidations(10, 10, 1), null);
    mine.start(
        batch -> {
          delivered.addAll(batch);
          Set<Long> ids = new HashSet<>();
          batch.forEach(it -> ids.add(it.id()));
          return new Delivered(ids, Set.of());
        });
    Await.until(SOON, () -> count() == 20);
    assertThat(delivered).containsExactlyElementsOf(invalidations(10, 10, 1));
  }

  @Test
  void rowsThatRedisRefusesOrThatAreNoneBlockNoOthers() {
    JdbcJournal journal = journal();
    opened.add(journal);
    journal.append(invalidations(0, 250, 5), null);
    Database.execute(
        source, "UPDATE keyward_invalidation SET entry_keys = 'no key of that slot' WHERE id = 2");
    Set<Long> delivered = new HashSet<>();
    journal.start(
        batch -> {
          Set<Long> confirmed = new HashSet<>();
          Set<Long> refused = new HashSet<>();
          batch.forEach(it -> (it.id() % 2 == 1 ? refused : confirmed).add(it.id()));
          delivered.addAll(confirmed);
          return new Delivered(confirmed, refused);
        });
    Await.until(SOON, () -> count() == 126);
    assertThat(delivered).hasSize(124).doesNotContain(2L);
  }

  @Test
  void manyRowsThatRedisCannotBeToldOfAreJoinedByTenant() {
    JdbcJournal journal = journal().joiningFrom(500);
    opened.add(journal);
    journal.append(invalidations(0, 600, 7), null);
    Database.execute(source, "UPDATE keyward_invalidation SET due_at = CURRENT_TIMESTAMP");
    Queue<Invalidation> asked = new ConcurrentLinkedQueue<>();
    boolean[] up = {false};
    journal.start(
        batch -> {
          if (!up[0]) {
            return new Delivered(Set.of(), Set.of());
          }
          asked.addAll(batch);
          Set<Long> ids = new HashSet<>();
          batch.forEach(it -> ids.add(it.id()));
          return new Delivered(ids, Set.of());
        });
    Await.until(SOON, () -> count() < 100);
    Await.until(SOON, () -> journal.backlog().depth() > 0 && journal.backlog().depth() < 100);
    assertThat(journal.backlog().age()).isGreaterThanOrEqualTo(Duration.ZERO);
    up[0] = true;
    Await.until(SOON, () -> count() == 0);
    assertThat(asked.stream().map(Invalidation::slot).distinct()).hasSize(7);
    assertThat(asked)
        .anySatisfy(
            joined -> {
              assertThat(joined.token()).isZero();
              assertThat(joined.entries()).isEmpty();
              assertThat(joined.groups()).containsExactly("keyward:" + joined.slot() + ":gen");
              assertThat(joined.leave()).isGreaterThan(Duration.ofMillis(400));
            });
  }
}
