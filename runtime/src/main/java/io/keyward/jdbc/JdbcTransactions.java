package io.keyward.jdbc;

import io.keyward.ThrowingSupplier;
import io.keyward.TransactionHook;
import io.keyward.jdbc.JdbcTransaction.Ended;
import io.keyward.jdbc.JdbcTransaction.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs units of work in transactions of a {@link DataSource}, and tells the cache of them.
 *
 * <pre>{@code
 * JdbcTransactions transactions = JdbcTransactions.over(dataSource);
 * TenantCache cache = TenantCache.builder(redisson).transactionHook(transactions.hook()).build();
 *
 * transactions.run(() -> {
 *   accounts.withdraw(from, amount);   // uses transactions.current()
 *   accounts.deposit(to, amount);
 * });                                  // commits, and only then are the entries evicted
 * }</pre>
 *
 * <p>Work that throws, whatever it throws, is rolled back, and its exception passes unchanged. The
 * connection is the transaction's: do not commit, roll back or close it, and do not keep it.
 *
 * <p>Immutable; safe for use by many threads. A transaction is its thread's own.
 */
public final class JdbcTransactions {

  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final DataSource source;
  private final Settings settings;

  /** Shared by all that were made from one. */
  private final ThreadLocal<@Nullable JdbcTransaction> current;

  private final TransactionHook hook;

  /** Work without a result. */
  @FunctionalInterface
  public interface Work<X extends Exception> {

    /** Does it. */
    void run() throws X;
  }

  private JdbcTransactions(
      DataSource source,
      Settings settings,
      ThreadLocal<@Nullable JdbcTransaction> current,
      TransactionHook hook) {
    this.source = source;
    this.settings = settings;
    this.current = current;
    this.hook = hook;
  }

  /**
   * Transactions on connections of {@code source}, which may be a pool: one is taken when a
   * transaction begins, and closed when it has ended.
   */
  @SuppressWarnings("ThreadLocalUsage") // one a source, as a thread may be in transactions of two
  public static JdbcTransactions over(DataSource source) {
    ThreadLocal<@Nullable JdbcTransaction> current = new ThreadLocal<>();
    return new JdbcTransactions(
        Objects.requireNonNull(source, "source"),
        new Settings(null, false, 0),
        current,
        new Hook(current));
  }

  /** The same, at that isolation; by default what the connections have. */
  public JdbcTransactions isolation(Isolation isolation) {
    Objects.requireNonNull(isolation, "isolation");
    return with(new Settings(isolation, settings.readOnly(), settings.retries()));
  }

  /**
   * The same, for work that only reads. At {@link Isolation#READ_COMMITTED} what it loads may be
   * cached. A source that sends such connections to a replica needs the cache's {@code replicaLag}.
   */
  public JdbcTransactions readOnly() {
    return with(new Settings(settings.isolation(), true, settings.retries()));
  }

  /**
   * The same, and work that lost against another transaction (SQLSTATE 40001, 40P01) is run again
   * from its start, in a new transaction: it must be such that it can be.
   *
   * @param retries how often at most, after the first time; then the failure passes
   * @throws IllegalArgumentException if it is negative
   */
  public JdbcTransactions retrying(int retries) {
    if (retries < 0) {
      throw new IllegalArgumentException("retries must not be negative: " + retries);
    }
    return with(new Settings(settings.isolation(), settings.readOnly(), retries));
  }

  private JdbcTransactions with(Settings other) {
    return new JdbcTransactions(source, other, current, hook);
  }

  /** For {@code TenantCache.builder(…).transactionHook(…)}. */
  public TransactionHook hook() {
    return hook;
  }

  /**
   * The connection of this thread's transaction.
   *
   * @throws IllegalStateException outside of one
   */
  public Connection current() {
    JdbcTransaction transaction = current.get();
    if (transaction == null) {
      throw new IllegalStateException(
          "There is no transaction in this thread. Begin one around the work:"
              + " transactions.run(() -> …).");
    }
    return transaction.connection();
  }

  /** Whether this thread is in a transaction. */
  public boolean isActive() {
    return current.get() != null;
  }

  /**
   * The connection of what {@link TransactionHook#current()} gave.
   *
   * @throws IllegalArgumentException if that is not of {@link #hook()}
   */
  public Connection connectionOf(Object transaction) {
    if (!(transaction instanceof JdbcTransaction ours)) {
      throw new IllegalArgumentException(
          "A transaction of another hook: "
              + transaction.getClass().getName()
              + ". Give cache and journal the same JdbcTransactions.");
    }
    return ours.connection();
  }

  /**
   * Does {@code work} in this thread's transaction, or in a new one where there is none.
   *
   * @return what the work returned, once it is committed
   * @throws X what the work threw, once it is rolled back; in a transaction that was there already,
   *     that one's work decides
   * @throws SQLException if the transaction could not be begun, or not be committed
   * @throws IllegalStateException if the one that is there has another isolation than was asked for
   */
  public <T extends @Nullable Object, X extends Exception> T call(ThrowingSupplier<T, X> work)
      throws X, SQLException {
    Objects.requireNonNull(work, "work");
    JdbcTransaction transaction = current.get();
    if (transaction == null) {
      return callNew(work);
    }
    requireIsolationOf(transaction);
    return work.get();
  }

  /** As {@link #call}, without a result. */
  public <X extends Exception> void run(Work<X> work) throws X, SQLException {
    this.<@Nullable Object, X>call(withoutResult(work));
  }

  /**
   * As {@link #call}, in a transaction of its own in any case: the one that is there waits, and
   * neither sees what the other has not committed.
   */
  public <T extends @Nullable Object, X extends Exception> T callNew(ThrowingSupplier<T, X> work)
      throws X, SQLException {
    Objects.requireNonNull(work, "work");
    for (int left = settings.retries(); ; left--) {
      try {
        return once(work);
      } catch (Exception e) {
        if (left == 0 || !SqlFailure.isOfSerialisation(e)) {
          throw e;
        }
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
    }
  }

  /** As {@link #callNew}, without a result. */
  public <X extends Exception> void runNew(Work<X> work) throws X, SQLException {
    this.<@Nullable Object, X>callNew(withoutResult(work));
  }

  @SuppressWarnings("NullAway") // there is no result, so none that is null
  private static <X extends Exception> ThrowingSupplier<@Nullable Object, X> withoutResult(
      Work<X> work) {
    Objects.requireNonNull(work, "work");
    return () -> {
      work.run();
      return null;
    };
  }

  private void requireIsolationOf(JdbcTransaction transaction) {
    Isolation asked = settings.isolation();
    Isolation there = transaction.settings().isolation();
    if (asked != null && asked != there) {
      throw new IllegalStateException(
          "The work wants "
              + asked
              + " and this thread's transaction was begun "
              + (there == null ? "without an isolation of its own" : "as " + there)
              + ". Begin that one so, or do the work in its own: callNew(…), runNew(…).");
    }
  }

  private <T extends @Nullable Object, X extends Exception> T once(ThrowingSupplier<T, X> work)
      throws X, SQLException {
    JdbcTransaction outer = current.get();
    JdbcTransaction transaction = JdbcTransaction.begin(source, settings);
    current.set(transaction);
    T result;
    try {
      result = work.get();
    } catch (Throwable thrown) {
      transaction.rollback(thrown);
      end(transaction, outer, TransactionHook.Outcome.ROLLED_BACK);
      throw thrown;
    }
    transaction.beforeCommit();
    Ended ended = transaction.commit();
    end(transaction, outer, ended.outcome());
    rethrow(ended.failure());
    return result;
  }

  private void end(
      JdbcTransaction transaction,
      @Nullable JdbcTransaction outer,
      TransactionHook.Outcome outcome) {
    if (outer == null) {
      current.remove();
    } else {
      current.set(outer);
    }
    transaction.completed(outcome);
  }

  private static void rethrow(@Nullable Throwable failure) throws SQLException {
    if (failure instanceof SQLException thrown) {
      throw thrown;
    }
    if (failure instanceof RuntimeException thrown) {
      throw thrown;
    }
    if (failure instanceof Error thrown) {
      throw thrown;
    }
  }

  private record Hook(ThreadLocal<@Nullable JdbcTransaction> transactions)
      implements TransactionHook {

    @Override
    public @Nullable Object current() {
      return transactions.get();
    }

    @Override
    public boolean mayFill() {
      JdbcTransaction transaction = transactions.get();
      return transaction != null && transaction.mayFill();
    }

    @Override
    public void register(Completion completion) {
      JdbcTransaction transaction = transactions.get();
      if (transaction == null) {
        throw new IllegalStateException("There is no transaction in this thread.");
      }
      transaction.register(Objects.requireNonNull(completion, "completion"));
    }
  }
}
