package io.keyward.jdbc;

import io.keyward.jdbc.Database.SqlTrouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Over the transaction's connection, or one of its own outside of any. */
@NullUnmarked // what lambdas return is past the checker
final class JdbcRows implements Rows {

  final AtomicInteger reads = new AtomicInteger();

  /** What {@link #setLater} answers, once it has written. */
  volatile CompletableFuture<Integer> later = new CompletableFuture<>();

  private final DataSource source;
  private final JdbcTransactions transactions;

  JdbcRows(DataSource source, JdbcTransactions transactions) {
    this.source = source;
    this.transactions = transactions;
  }

  interface Sql<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T use(Sql<T> work) {
    try {
      if (transactions.isActive()) {
        return work.on(transactions.current());
      }
      try (Connection connection = source.getConnection()) {
        return work.on(connection);
      }
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }

  @Override
  public Optional<Row> find(long id) {
    reads.incrementAndGet();
    return use(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT version FROM row_of WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
              return found.next() ? Optional.of(new Row(id, found.getLong(1))) : Optional.empty();
            }
          }
        });
  }

  @Override
  public Map<Long, Row> findAll(Collection<Long> ids) {
    Map<Long, Row> found = new LinkedHashMap<>();
    ids.forEach(id -> find(id).ifPresent(row -> found.put(id, row)));
    return found;
  }

  @Override
  public Row put(Row row) {
    set(row.id(), row.version());
    return row;
  }

  @Override
  public void set(long id, long version) {
    use(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("UPDATE row_of SET version = ? WHERE id = ?")) {
            update.setLong(1, version);
            update.setLong(2, id);
            return update.executeUpdate();
          }
        });
  }

  @Override
  public Row insert(long version) {
    return use(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO row_of (version) VALUES (?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, version);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
              keys.next();
              return new Row(keys.getLong(1), version);
            }
          }
        });
  }

  @Override
  public int raiseAll() {
    return use(
        connection -> {
          try (Statement update = connection.createStatement()) {
            return update.executeUpdate("UPDATE row_of SET version = version + 1");
          }
        });
  }

  @Override
  public Row raise(long id) {
    return use(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE row_of SET version = version + 1 WHERE id = ? RETURNING version")) {
            update.setLong(1, id);
            try (ResultSet raised = update.executeQuery()) {
              raised.next();
              return new Row(id, raised.getLong(1));
            }
          }
        });
  }

  @Override
  public CompletableFuture<Integer> setLater(long id, long version) {
    set(id, version);
    return later;
  }
}
