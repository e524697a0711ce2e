package io.keyward.checker;

import io.keyward.TenantContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows in a database, by JDBC; knows nothing of a cache. Safe for use by many threads. */
final class JdbcItems extends LaterItems {

  private static final String COLUMNS = "select tenant, id, version, writer from item ";

  private final Connections connections;
  private final int space;
  private final @Nullable Replica replica;
  private final Interference interference;

  /**
   * One of the two sets of rows.
   *
   * @param replica what loads read outside of transactions; null for the database itself
   */
  JdbcItems(
      Connections connections, int space, @Nullable Replica replica, Interference interference) {
    this.connections = connections;
    this.replica = replica;
    this.space = space;
    this.interference = interference;
  }

  @Override
  public Optional<Item> find(int id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  @Override
  public Optional<Item> quote(int id) {
    return find(id);
  }

  @Override
  public Optional<Item> rate(int id) {
    Optional<Item> found = find(id);
    interference.maybeFailALoad();
    return found;
  }

  @Override
  public Map<Integer, Item> findAll(Collection<Integer> ids) {
    Map<Integer, Item> found = connections.isInTransaction() ? null : fromReplica(ids);
    if (found == null) {
      found = fromDatabase(ids);
    }
    interference.pauseOfALoad();
    return found;
  }

  private @Nullable Map<Integer, Item> fromReplica(Collection<Integer> ids) {
    return replica == null ? null : replica.find(space, tenant(), ids);
  }

  private Map<Integer, Item> fromDatabase(Collection<Integer> ids) {
    return connections.statement(
        COLUMNS + "where space = ? and tenant = ? and id = any(?) and present",
        select -> {
          select.setInt(1, space);
          select.setString(2, tenant());
          select.setArray(
              3, select.getConnection().createArrayOf("INTEGER", ids.toArray(Integer[]::new)));
          Map<Integer, Item> items = new LinkedHashMap<>();
          try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              items.put(rows.getInt(2), item(rows));
            }
          }
          return items;
        });
  }

  /** That of the first four columns. */
  static Item item(ResultSet rows) throws SQLException {
    return new Item(rows.getString(1), rows.getInt(2), rows.getLong(3), rows.getLong(4));
  }

  @Override
  public Item save(int id) {
    return write(id, true);
  }

  @Override
  public Item put(int id) {
    return write(id, true);
  }

  /** By its name: {@code item-3}. */
  @Override
  public Item saveNamed(String name) {
    return write(Integer.parseInt(name.substring(name.indexOf('-') + 1)), true);
  }

  @Override
  public Item saveGroup(int id) {
    return write(id, true);
  }

  @Override
  public Item saveTenant(int id) {
    return write(id, true);
  }

  @Override
  public Item remove(int id) {
    return write(id, false);
  }

  private Item write(int id, boolean present) {
    Change change = Change.current();
    interference.pauseOfAWrite();
    return connections.write(
        connection -> write(connection, change, id, present),
        written -> change.intends(written.version()),
        written -> change.committed(written.version()));
  }

  private Item write(Connection connection, Change change, int id, boolean present)
      throws SQLException {
    long version = lock(connection, id) + 1;
    try (PreparedStatement update =
        connection.prepareStatement(
            "update item set version = ?, writer = ?, present = ?"
                + " where space = ? and tenant = ? and id = ?")) {
      update.setLong(1, version);
      update.setLong(2, change.write());
      update.setBoolean(3, present);
      update.setInt(4, space);
      update.setString(5, tenant());
      update.setInt(6, id);
      update.executeUpdate();
    }
    interference.maybeRollBack();
    return new Item(tenant(), id, version, change.write());
  }

  /** Locks the row until the transaction's end, so that its versions are its writes' order. */
  private long lock(Connection connection, int id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select version from item where space = ? and tenant = ? and id = ? for update")) {
      select.setInt(1, space);
      select.setString(2, tenant());
      select.setInt(3, id);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static String tenant() {
    return TenantContext.current().orElseThrow().value();
  }
}
