package io.keyward.quickstart;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * H2 in memory, made to answer like a database that is across a network and has other things to do:
 * every connection costs {@link #DISTANCE}, and is counted.
 */
final class DistantDataSource implements DataSource {

  /** What one trip to the database costs. */
  static final Duration DISTANCE = Duration.ofMillis(25);

  private final JdbcDataSource near = new JdbcDataSource();
  private final AtomicInteger trips = new AtomicInteger();

  /** A database of its own with the shop's tables and rows; it ends with the JVM. */
  DistantDataSource(String name) {
    near.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    try (Connection connection = near.getConnection()) {
      connection.createStatement().execute("runscript from 'classpath:shop.sql'");
    } catch (SQLException e) {
      throw new IllegalStateException("The shop's tables could not be made", e);
    }
  }

  /** How often somebody has gone to the database so far. */
  int trips() {
    return trips.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    trips.incrementAndGet();
    LockSupport.parkNanos(DISTANCE.toNanos());
    return near.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    trips.incrementAndGet();
    LockSupport.parkNanos(DISTANCE.toNanos());
    return near.getConnection(user, password);
  }

  @Override
  public PrintWriter getLogWriter() {
    return near.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    near.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) {
    near.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() {
    return near.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return near.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return near.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return near.isWrapperFor(type);
  }
}
