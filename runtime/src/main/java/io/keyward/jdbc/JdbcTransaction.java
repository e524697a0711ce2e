package io.keyward.jdbc;

import io.keyward.TransactionHook.Completion;
import io.keyward.TransactionHook.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction on a connection of its own. One thread's own. */
final class JdbcTransaction {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);

  private final Connection connection;
  private final Settings settings;
  private final List<Completion> completions = new ArrayList<>(1);
  private final List<Restoring> restoring = new ArrayList<>(2);
  private @Nullable Boolean mayFill;
  private @Nullable Throwable lost;

  /**
   * How a transaction is run.
   *
   * @param isolation null for what connections have
   * @param retries how often it is run again when it lost against another
   */
  record Settings(@Nullable Isolation isolation, boolean readOnly, int retries) {}

  /** Puts back what a transaction has set on a connection that others will use. */
  private interface Restoring {
    void run() throws SQLException;
  }

  private JdbcTransaction(Connection connection, Settings settings) {
    this.connection = connection;
    this.settings = settings;
  }

  static JdbcTransaction begin(DataSource source, Settings settings) throws SQLException {
    Connection connection = source.getConnection();
    JdbcTransaction begun = new JdbcTransaction(connection, settings);
    try {
      begun.prepare();
      return begun;
    } catch (Throwable thrown) {
      begun.giveBack();
      throw thrown;
    }
  }

  private void prepare() throws SQLException {
    Isolation isolation = settings.isolation();
    if (isolation != null) {
      int before = connection.getTransactionIsolation();
      if (before != isolation.level) {
        connection.setTransactionIsolation(isolation.level);
        restoring.add(() -> connection.setTransactionIsolation(before));
      }
    }
    if (connection.isReadOnly() != settings.readOnly()) {
      connection.setReadOnly(settings.readOnly());
      restoring.add(() -> connection.setReadOnly(!settings.readOnly()));
    }
    if (connection.getAutoCommit()) {
      connection.setAutoCommit(false);
      restoring.add(0, () -> connection.setAutoCommit(true));
    }
  }

  Connection connection() {
    return connection;
  }

  Settings settings() {
    return settings;
  }

  void register(Completion completion) {
    completions.add(completion);
  }

  /** Read-only, and each statement sees the latest committed data. */
  boolean mayFill() {
    Boolean known = mayFill;
    if (known == null) {
      known = settings.readOnly() && isReadCommitted();
      mayFill = known;
    }
    return known;
  }

  private boolean isReadCommitted() {
    try {
      return connection.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Those that are told may register others. */
  void beforeCommit() {
    for (int i = 0; i < completions.size(); i++) {
      tell(completions.get(i), Completion::beforeCommit);
    }
  }

  /** The database has rolled it back, for that reason: there is nothing left to commit. */
  void lost(Throwable reason) {
    lost = reason;
  }

  /** Commits, and gives the connection back. */
  Ended commit() {
    Throwable gone = lost;
    try {
      if (gone != null) {
        connection.rollback();
        return new Ended(Outcome.ROLLED_BACK, gone);
      }
      connection.commit();
      return new Ended(Outcome.COMMITTED, null);
    } catch (SQLException | RuntimeException | Error e) {
      return new Ended(outcomeOf(e), e);
    } finally {
      giveBack();
    }
  }

  /** How a commit ended. */
  record Ended(Outcome outcome, @Nullable Throwable failure) {}

  /** A database that still answers has answered the commit, too: by its failure. */
  private Outcome outcomeOf(Throwable failure) {
    if (SqlFailure.saysRolledBack(failure)) {
      return Outcome.ROLLED_BACK;
    }
    try {
      connection.rollback();
      return Outcome.ROLLED_BACK;
    } catch (SQLException | RuntimeException e) {
      failure.addSuppressed(e);
      return Outcome.UNKNOWN;
    }
  }

  /** Rolls back, and gives the connection back. Without a commit there is but one outcome. */
  void rollback(Throwable reason) {
    try {
      connection.rollback();
    } catch (SQLException | RuntimeException e) {
      reason.addSuppressed(e);
    } finally {
      giveBack();
    }
  }

  void completed(Outcome outcome) {
    completions.forEach(each -> tell(each, it -> it.afterCompletion(outcome)));
  }

  /** The transaction is none of their business. */
  private static void tell(Completion completion, Consumer<Completion> of) {
    try {
      of.accept(completion);
    } catch (RuntimeException | Error e) {
      LOG.atError().setCause(e).log("What was to be told of a transaction failed");
    }
  }

  /** What it has come to stands, whatever becomes of the connection. */
  private void giveBack() {
    for (Restoring each : restoring) {
      quietly(each);
    }
    quietly(connection::close);
  }

  private static void quietly(Restoring task) {
    try {
      task.run();
    } catch (SQLException | RuntimeException e) {
      LOG.atWarn().setCause(e).log("A connection could not be given back as it was");
    }
  }
}
