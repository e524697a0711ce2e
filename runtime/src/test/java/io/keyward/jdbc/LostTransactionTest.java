package io.keyward.jdbc;

import static io.keyward.jdbc.TxBench.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.Invalidation;
import io.keyward.testing.Await;
import io.keyward.testing.MariaDbServer;
import io.keyward.testing.RedisServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The row of the journal meets a deadlock, which in InnoDB takes the whole transaction back and not
 * the statement alone: what the caller has written is gone, so no commit may succeed.
 */
@NullUnmarked // what is made before each test is past the checker
@EnabledIf(value = MariaDbServer.CONDITION, disabledReason = MariaDbServer.IS_NOT_HERE)
class LostTransactionTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private DataSource source;
  private Connection other;
  private CompletableFuture<Void> others;

  @AfterEach
  void close() throws Exception {
    others.get(20, TimeUnit.SECONDS);
    other.close();
  }

  /** Another transaction, with more to lose, keeps new rows out of the journal's table. */
  private void open(Database kind) throws SQLException {
    source = kind.open();
    JdbcJournal.over(source, Connection.class::cast).createTable();
    new JdbcRows(source, JdbcTransactions.over(source)).insert(10);
    other = source.getConnection();
    other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    other.setAutoCommit(false);
    for (int i = 0; i < 50; i++) {
      execute(other, "INSERT INTO row_of (version) VALUES (20)");
    }
    execute(other, "SELECT id FROM keyward_invalidation FOR UPDATE");
  }

  /** It wants the row that the caller's transaction has written, and commits once it has that. */
  private void otherWantsTheRow() {
    others =
        CompletableFuture.runAsync(
            () -> {
              try {
                execute(other, "UPDATE row_of SET version = 99 WHERE id = 1");
                other.commit();
                other.setAutoCommit(true);
              } catch (SQLException e) {
                throw new Database.SqlTrouble(e);
              }
            });
    Await.until(
        SOON,
        () ->
            number(
                    "SELECT COUNT(*) FROM information_schema.processlist"
                        + " WHERE state = 'Updating' AND info LIKE '%version = 99%'")
                == 1);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new Database.SqlTrouble(e);
    }
  }

  private long version() {
    return number("SELECT version FROM row_of WHERE id = 1");
  }

  private interface Use {
    void of(TxBench bench) throws Exception;
  }

  private void withBench(Use use) throws Exception {
    JdbcTransactions transactions = JdbcTransactions.over(source);
    JdbcJournal journal =
        JdbcJournal.over(source, transactions::connectionOf).sweepInterval(Duration.ofHours(1));
    try (RedisServer redis = RedisServer.running();
        TxBench bench =
            new TxBench(
                redis.address(),
                source,
                transactions,
                it -> it.operationTimeout(Duration.ofSeconds(5)).journal(journal))) {
      use.of(bench);
    }
  }

  private static void set(TxBench bench, JdbcTransactions transactions, Runnable then)
      throws SQLException {
    as(
        () -> {
          transactions.run(
              () -> {
                bench.rows.set(1, 11);
                then.run();
              });
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"MARIADB", "MYSQL"})
  void theCallerIsTold(Database kind) throws Exception {
    open(kind);
    withBench(
        bench -> {
          assertThatThrownBy(() -> set(bench, bench.transactions, this::otherWantsTheRow))
              .isInstanceOfSatisfying(
                  SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo("40001"));
          others.get(20, TimeUnit.SECONDS);
          assertThat(version()).isEqualTo(99);
          assertThat(bench.version(1)).isEqualTo(99);
          assertThat(number("SELECT COUNT(*) FROM keyward_invalidation")).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"MARIADB", "MYSQL"})
  void itIsRunAgainWhereThatIsWanted(Database kind) throws Exception {
    open(kind);
    withBench(
        bench -> {
          set(
              bench,
              bench.transactions.retrying(3),
              () -> {
                if (others == null) {
                  otherWantsTheRow();
                }
              });
          assertThat(version()).isEqualTo(11);
          assertThat(bench.version(1)).isEqualTo(11);
        });
  }

  /** Whoever runs its transactions finds the connection broken. */
  @ParameterizedTest
  @EnumSource(names = {"MARIADB", "MYSQL"})
  void anotherFrameworksCommitFails(Database kind) throws Exception {
    open(kind);
    JdbcJournal journal = JdbcJournal.over(source, Connection.class::cast);
    Invalidation row =
        new Invalidation(
            1, "{acme}", 7, List.of(), List.of(), List.of(), Duration.ZERO, Duration.ZERO);
    try (Connection connection = DriverManager.getConnection(other.getMetaData().getURL())) {
      connection.setAutoCommit(false);
      execute(connection, "UPDATE row_of SET version = 11 WHERE id = 1");
      otherWantsTheRow();
      assertThatThrownBy(() -> journal.append(List.of(row), connection))
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("40001");
      assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
    }
    others.get(20, TimeUnit.SECONDS);
    assertThat(version()).isEqualTo(99);
  }
}
