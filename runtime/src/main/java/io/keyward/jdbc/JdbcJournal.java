package io.keyward.jdbc;

import io.keyward.Invalidation;
import io.keyward.InvalidationJournal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps evictions in a table beside the data: rows are written in the transaction that writes the
 * data, right before its commit, so that they are there if the data is. Whoever wrote them deletes
 * them once Redis knows; what it leaves behind when it dies, any other process delivers.
 *
 * <pre>{@code
 * JdbcTransactions transactions = JdbcTransactions.over(dataSource);
 * TenantCache cache =
 *     TenantCache.builder(redisson)
 *         .transactionHook(transactions.hook())
 *         .journal(JdbcJournal.over(dataSource, transactions::connectionOf))
 *         .build();
 * }</pre>
 *
 * <p>The table is {@code keyward_invalidation}; what makes it is in this package's resources,
 * {@code keyward_invalidation.postgresql.sql}, {@code .mysql.sql} and {@code .h2.sql}: copy it to
 * your migrations. A write in a transaction costs one row in and one row out, the latter in another
 * thread; a write outside of one costs nothing, but for one that Redis cannot be told of.
 *
 * <p>Safe for use by many threads.
 */
public final class JdbcJournal implements InvalidationJournal {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcJournal.class);

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int MOST_CONFIRMED = 100_000;
  private static final int CONFIRM_AT = 500;
  private static final int MANY = 10_000;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final DataSource source;
  private final Function<Object, Connection> connectionOf;
  private final String cacheName;
  private final Duration sweepInterval;
  private final long many;
  private final Connections connections;

  /** Rows that may be deleted; those that find no room are delivered once more. */
  private final Set<Long> confirmed = ConcurrentHashMap.newKeySet();

  private final AtomicInteger failures = new AtomicInteger();
  private volatile Backlog backlog = Backlog.NONE;
  private volatile @Nullable ScheduledThreadPoolExecutor executor;

  /** So many sweeps are left out. Used by the executor's thread alone. */
  private int pause;

  private JdbcJournal(
      DataSource source,
      Function<Object, Connection> connectionOf,
      String cacheName,
      Duration sweepInterval,
      long many) {
    this.source = source;
    this.connectionOf = connectionOf;
    this.cacheName = cacheName;
    this.sweepInterval = sweepInterval;
    this.many = many;
    this.connections = new Connections(source, cacheName);
  }

  /**
   * A journal in the database of {@code source}, from which it takes connections of its own for
   * what it does outside of transactions.
   *
   * @param connectionOf the connection of what {@code TransactionHook.current()} gave
   */
  public static JdbcJournal over(DataSource source, Function<Object, Connection> connectionOf) {
    return new JdbcJournal(
        Objects.requireNonNull(source, "source"),
        Objects.requireNonNull(connectionOf, "connectionOf"),
        "keyward",
        Duration.ofSeconds(1),
        MANY);
  }

  /**
   * Which cache it is for, {@code keyward} by default: applications that share the table and not
   * the Redis need different names, as each sweeps the rows of its own name alone.
   *
   * @param name of the form {@code [A-Za-z0-9._-]{1,64}}
   */
  public JdbcJournal cacheName(String name) {
    if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
      throw new IllegalArgumentException("A cache name must match [A-Za-z0-9._-]{1,64}.");
    }
    return new JdbcJournal(source, connectionOf, name, sweepInterval, many);
  }

  /**
   * How often rows are looked for that nobody has delivered, 1 s by default; they are left to their
   * writer for twice that time first. Three times that is how long a read may be stale where a
   * writer died and Redis lost its hold.
   *
   * @param interval 10 ms to 1 hour
   */
  public JdbcJournal sweepInterval(Duration interval) {
    Objects.requireNonNull(interval, "interval");
    if (interval.compareTo(Duration.ofMillis(10)) < 0
        || interval.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("sweepInterval must be 10 ms to 1 hour: " + interval);
    }
    return new JdbcJournal(source, connectionOf, cacheName, interval, many);
  }

  /** From so many rows on that Redis cannot be told of, they are joined by tenant. */
  JdbcJournal joiningFrom(long rows) {
    return new JdbcJournal(source, connectionOf, cacheName, sweepInterval, rows);
  }

  /** Makes the table if it is not there: for tests, and applications without migrations. */
  public JdbcJournal createTable() throws SQLException {
    boolean unused =
        connections.inTransaction(
            (connection, table) -> {
              table.create(connection);
              return true;
            });
    return this;
  }

  @Override
  public void append(List<Invalidation> batch, @Nullable Object transaction) {
    Duration grace = sweepInterval.multipliedBy(2);
    try {
      if (transaction != null) {
        append(batch, grace, transaction);
      } else {
        boolean unused =
            connections.inTransaction(
                (connection, table) -> {
                  table.insert(connection, batch, grace);
                  return true;
                });
      }
    } catch (SQLException e) {
      throw JournalFailure.of(e);
    }
  }

  /** A statement that fails may end the transaction: it must not, for this. */
  private void append(List<Invalidation> batch, Duration grace, Object transaction)
      throws SQLException {
    Connection connection = connectionOf.apply(transaction);
    JournalTable table = connections.tableOf(connection);
    Savepoint savepoint = connection.setSavepoint();
    try {
      table.insert(connection, batch, grace);
    } catch (SQLException | RuntimeException | Error e) {
      takeBack(savepoint, transaction, connection, e);
      throw e;
    }
    connection.releaseSavepoint(savepoint);
  }

  /**
   * Where there is nothing to go back to the database has rolled all of it back, as MySQL does in a
   * deadlock: a commit would now succeed with nothing in it, and must not.
   */
  private static void takeBack(
      Savepoint savepoint, Object transaction, Connection connection, Throwable reason)
      throws SQLException {
    try {
      connection.rollback(savepoint);
    } catch (SQLException | RuntimeException e) {
      reason.addSuppressed(e);
      if (transaction instanceof JdbcTransaction ours) {
        ours.lost(reason);
      } else {
        connection.abort(Runnable::run);
      }
    }
  }

  @Override
  public void delivered(Set<Long> ids) {
    if (confirmed.size() < MOST_CONFIRMED) {
      confirmed.addAll(ids);
    }
    ScheduledThreadPoolExecutor running = executor;
    if (confirmed.size() >= CONFIRM_AT && running != null && running.getQueue().size() < 2) {
      running.execute(this::confirmQuietly);
    }
  }

  @Override
  public void start(Delivery delivery) {
    if (executor != null) {
      throw new IllegalStateException("This journal serves a cache already: make one for each.");
    }
    Sweeper sweeper = new Sweeper(connections, delivery, many);
    ScheduledThreadPoolExecutor started =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "keyward-sweep");
              thread.setDaemon(true);
              return thread;
            });
    started.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    executor = started;
    long millis = sweepInterval.toMillis();
    Future<?> unused =
        started.scheduleWithFixedDelay(() -> sweep(sweeper), millis, millis, TimeUnit.MILLISECONDS);
  }

  private void sweep(Sweeper sweeper) {
    try {
      confirm();
      if (pause > 0) {
        pause--;
        return;
      }
      backlog = sweeper.sweep();
      pause = sweeper.isReachable() ? 0 : pauseAfter(failures.incrementAndGet());
      if (pause == 0) {
        failures.set(0);
      }
    } catch (SQLException | RuntimeException | Error e) {
      failed(e);
    }
  }

  /** Twice as long each time, and never for long: what waits is stale once Redis is back. */
  private int pauseAfter(int times) {
    long most = LONGEST_PAUSE_MILLIS / sweepInterval.toMillis();
    return (int) Math.min(most, (1 << Math.min(times, 10)) - 1);
  }

  private void failed(Throwable thrown) {
    int sofar = failures.incrementAndGet();
    pause = pauseAfter(sofar);
    if (Integer.bitCount(sofar) == 1) {
      LOG.atError()
          .addKeyValue("cache", cacheName)
          .addKeyValue("failures", sofar)
          .setCause(thrown instanceof SQLException e ? JournalFailure.of(e) : thrown)
          .log("What other processes have left could not be delivered; it is tried again");
    }
  }

  private void confirmQuietly() {
    try {
      confirm();
    } catch (SQLException | RuntimeException e) {
      failed(e);
    }
  }

  /** Deletes what Redis knows of; where that fails it is tried again. */
  private synchronized void confirm() throws SQLException {
    List<Long> ids = new ArrayList<>(confirmed);
    if (ids.isEmpty()) {
      return;
    }
    boolean unused =
        connections.inTransaction(
            (connection, table) -> {
              table.delete(connection, ids);
              return true;
            });
    ids.forEach(confirmed::remove);
  }

  @Override
  public Backlog backlog() {
    return backlog;
  }

  @Override
  public void close() {
    ScheduledThreadPoolExecutor running = executor;
    if (running != null) {
      running.shutdown();
    }
    confirmQuietly();
  }
}
