package io.keyward.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The journal's own transactions: short ones, which see the latest committed data. */
final class Connections {

  private final JdbcTransactions transactions;
  private final String cacheName;
  private volatile @Nullable JournalTable table;

  Connections(DataSource source, String cacheName) {
    this.transactions = JdbcTransactions.over(source).isolation(Isolation.READ_COMMITTED);
    this.cacheName = cacheName;
  }

  /** Work on the table. */
  interface Work<T> {
    T on(Connection connection, JournalTable table) throws SQLException;
  }

  <T> T inTransaction(Work<T> work) throws SQLException {
    return transactions.<T, SQLException>callNew(
        () -> {
          Connection connection = transactions.current();
          return work.on(connection, tableOf(connection));
        });
  }

  /** The table in the database that the connection is to; without I/O but for the first time. */
  JournalTable tableOf(Connection connection) throws SQLException {
    JournalTable known = table;
    if (known == null) {
      known = new JournalTable(Dialect.of(connection), cacheName);
      table = known;
    }
    return known;
  }
}
