package io.keyward.checker;

import io.keyward.jdbc.JdbcJournal;
import io.keyward.jdbc.JdbcTransactions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the database, and the transactions on them: what is recorded of a commit is
 * recorded right after it. Safe for use by many threads.
 */
final class Connections {

  /** What the current thread's transaction has written. */
  private static final ThreadLocal<List<Written>> WRITTEN = ThreadLocal.withInitial(ArrayList::new);

  /** What is recorded of a write right before its commit, and right after it. */
  private record Written(Runnable before, Runnable after) {}

  private final JdbcConnectionPool pool;
  private final JdbcTransactions transactions;
  private final Runnable beforeCommit;
  private final Runnable afterCommit;

  /**
   * To a database.
   *
   * @param beforeCommit is run by the thread that is about to commit what the cache knows of
   * @param afterCommit is run by the thread that has committed a write; it need not return
   */
  Connections(String url, Runnable beforeCommit, Runnable afterCommit) {
    this.pool = Database.pool(url);
    this.beforeCommit = beforeCommit;
    this.afterCommit = afterCommit;
    this.transactions = JdbcTransactions.over(watched());
  }

  /** The pool, of whose connections each commit is recorded. */
  private DataSource watched() {
    return proxy(
        DataSource.class,
        pool,
        call -> {
          Object result = call.proceed();
          return result instanceof Connection connection
              ? proxy(Connection.class, connection, this::commit)
              : result;
        });
  }

  /** What is done with a connection, or with a statement. */
  @FunctionalInterface
  interface Use<C, R> {
    R with(C connection) throws SQLException;
  }

  JdbcTransactions transactions() {
    return transactions;
  }

  boolean isInTransaction() {
    return transactions.isActive();
  }

  JdbcJournal journal(Duration sweepInterval) {
    return JdbcJournal.over(pool, transactions::connectionOf).sweepInterval(sweepInterval);
  }

  /** One statement, in a transaction of its own where the thread is in none. */
  <R> R statement(String sql, Use<PreparedStatement, R> use) {
    return work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.with(statement);
          }
        });
  }

  /**
   * A write.
   *
   * @param intends is run right before it is committed
   * @param committed is run right after that
   */
  <R> R write(Use<Connection, R> use, Consumer<R> intends, Consumer<R> committed) {
    if (transactions.isActive()) {
      R result = work(use);
      WRITTEN.get().add(new Written(() -> intends.accept(result), () -> committed.accept(result)));
      return result;
    }
    R result =
        work(
            connection -> {
              R written = use.with(connection);
              intends.accept(written);
              return written;
            });
    committed.accept(result);
    afterCommit.run();
    return result;
  }

  private <R> R work(Use<Connection, R> use) {
    try {
      return transactions.isActive() ? use.with(transactions.current()) : committed(use);
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused", e);
    }
  }

  private <R> R committed(Use<Connection, R> use) throws SQLException {
    Connection connection = pool.getConnection();
    try (connection) {
      connection.setAutoCommit(false);
      R result;
      try {
        result = use.with(connection);
      } catch (Throwable thrown) {
        connection.rollback();
        throw thrown;
      }
      connection.commit();
      return result;
    }
  }

  /**
   * In a transaction that the cache knows of.
   *
   * @param kind {@link #transactions}, or the same with other settings
   */
  void inTransaction(JdbcTransactions kind, Runnable work) {
    WRITTEN.get().clear();
    try {
      kind.run(work::run);
    } catch (SQLException e) {
      throw new IllegalStateException("The transaction failed", e);
    }
  }

  private @Nullable Object commit(Call call) throws Throwable {
    if (!call.method().equals("commit") || WRITTEN.get().isEmpty()) {
      return call.proceed();
    }
    List<Written> written = List.copyOf(WRITTEN.get());
    WRITTEN.get().clear();
    beforeCommit.run();
    written.forEach(it -> it.before().run());
    Object result = call.proceed();
    written.forEach(it -> it.after().run());
    afterCommit.run();
    return result;
  }

  /** A call of a method. */
  private interface Call {
    String method();

    @Nullable Object proceed() throws Throwable;
  }

  /** What is done in the place of a method. */
  private interface Instead {
    @Nullable Object of(Call call) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, T target, Instead instead) {
    InvocationHandler handler =
        (proxy, method, arguments) -> instead.of(new Invocation(target, method, arguments));
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static final class Invocation implements Call {

    private final Object target;
    private final Method method;
    private final Object @Nullable [] arguments;

    private Invocation(Object target, Method method, Object @Nullable [] arguments) {
      this.target = target;
      this.method = method;
      this.arguments = arguments;
    }

    @Override
    public String method() {
      return method.getName();
    }

    @Override
    public @Nullable Object proceed() throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
