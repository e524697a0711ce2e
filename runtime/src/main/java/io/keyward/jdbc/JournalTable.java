package io.keyward.jdbc;

import io.keyward.Invalidation;
import io.keyward.InvalidationJournal.Backlog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements on the table, for one cache. Safe for use by many threads. */
final class JournalTable {

  private final String cacheName;
  private final String insert;
  private final String due;
  private final String postpone;
  private final String backlog;
  private final Dialect dialect;

  JournalTable(Dialect dialect, String cacheName) {
    this.dialect = dialect;
    this.cacheName = cacheName;
    this.insert =
        "INSERT INTO keyward_invalidation (id, cache_name, slot, token, entry_keys, group_keys,"
            + " widest_keys, leave_millis, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
            + dialect.inMillis()
            + ")";
    this.due =
        "SELECT id, slot, token, entry_keys, group_keys, widest_keys, leave_millis"
            + " FROM keyward_invalidation WHERE cache_name = ? AND due_at <= "
            + dialect.now()
            + " ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED";
    this.postpone =
        "UPDATE keyward_invalidation SET due_at = " + dialect.inMillis() + " WHERE id = ?";
    this.backlog =
        "SELECT COUNT(*), MIN(created_at), "
            + dialect.now()
            + " FROM keyward_invalidation WHERE cache_name = ?";
  }

  /** Makes the table, if it is not there. */
  void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : dialect.ddl()) {
        statement.execute(each);
      }
    }
  }

  /**
   * Adds rows.
   *
   * @param grace how long others leave a write that has ended to the process that made it
   */
  void insert(Connection connection, Collection<Invalidation> batch, Duration grace)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Invalidation each : batch) {
        statement.setLong(1, each.id());
        statement.setString(2, cacheName);
        statement.setString(3, each.slot());
        statement.setLong(4, each.token());
        statement.setString(5, text(each.entries()));
        statement.setString(6, text(each.groups()));
        statement.setString(7, text(each.widest()));
        statement.setLong(8, each.leave().toMillis());
        statement.setLong(9, each.notBefore().plus(grace).toMillis());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** A row, which nobody else has as long as this transaction lasts. */
  record Row(long id, @Nullable Invalidation invalidation) {}

  /** The oldest that may be delivered; without an invalidation where what is there is none. */
  List<Row> due(Connection connection, int most) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(due)) {
      statement.setString(1, cacheName);
      statement.setInt(2, most);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(new Row(found.getLong(1), invalidation(found)));
        }
      }
    }
    return rows;
  }

  private static @Nullable Invalidation invalidation(ResultSet row) throws SQLException {
    try {
      return new Invalidation(
          row.getLong(1),
          row.getString(2),
          row.getLong(3),
          keys(row.getString(4)),
          keys(row.getString(5)),
          keys(row.getString(6)),
          Duration.ofMillis(row.getLong(7)),
          Duration.ZERO);
    } catch (IllegalArgumentException e) { // nothing of ours
      return null;
    }
  }

  void delete(Connection connection, Collection<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM keyward_invalidation WHERE id = ?")) {
      for (long id : ids) {
        statement.setLong(1, id);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Leaves them alone for some time. */
  void postpone(Connection connection, Collection<Long> ids, Duration time) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(postpone)) {
      for (long id : ids) {
        statement.setLong(1, time.toMillis());
        statement.setLong(2, id);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  Backlog backlog(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(backlog)) {
      statement.setString(1, cacheName);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        long depth = found.getLong(1);
        Duration age =
            depth == 0
                ? Duration.ZERO
                : Duration.ofMillis(
                    Math.max(0, found.getTimestamp(3).getTime() - found.getTimestamp(2).getTime()));
        return new Backlog(depth, age);
      }
    }
  }

  /** No key has a space in it. */
  private static String text(List<String> keys) {
    return String.join(" ", keys);
  }

  private static List<String> keys(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
  }
}
