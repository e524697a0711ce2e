package io.keyward.checker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections to the database that are used again; safe for use by many threads. */
final class Connections {

  private final String url;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  Connections(String url) {
    this.url = url;
  }

  /** What is done with a connection, or with a statement. */
  @FunctionalInterface
  interface Use<C, R> {
    R with(C connection) throws SQLException;
  }

  /** One statement in a transaction of its own. */
  <R> R statement(String sql, Use<PreparedStatement, R> use) {
    return transaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.with(statement);
          }
        });
  }

  /** Committed if it returns, else rolled back. */
  <R> R transaction(Use<Connection, R> use) {
    try {
      Connection connection = idle.poll();
      if (connection == null) {
        connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
      }
      R result;
      try {
        result = use.with(connection);
        connection.commit();
      } catch (Throwable thrown) {
        connection.rollback();
        idle.push(connection);
        throw thrown;
      }
      idle.push(connection);
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused", e);
    }
  }
}
