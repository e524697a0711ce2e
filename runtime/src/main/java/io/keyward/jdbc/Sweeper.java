package io.keyward.jdbc;

import io.keyward.Invalidation;
import io.keyward.InvalidationJournal.Backlog;
import io.keyward.InvalidationJournal.Delivered;
import io.keyward.InvalidationJournal.Delivery;
import io.keyward.jdbc.JournalTable.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Delivers rows that nobody has: in transactions of its own, in which the rows are locked, and
 * those that somebody else has locked are passed over. Used by one thread.
 */
final class Sweeper {

  private static final int BATCH = 100;

  private static final int JOINED_AT_ONCE = 5_000;
  private static final Duration REFUSED_PAUSE = Duration.ofSeconds(30);

  private final Connections connections;
  private final Delivery delivery;
  private final Random random = new Random();
  private final long many;
  private long joinAt;

  /** How many that were due the last join has left; those that were not yet may be joined later. */
  private long left;

  /** Of this sweep alone: what an earlier one could not deliver somebody else may have. */
  private boolean reachable = true;

  /**
   * Sweeps.
   *
   * @param many from so many rows on that Redis cannot be told of, they are joined by tenant
   */
  Sweeper(Connections connections, Delivery delivery, long many) {
    this.many = many;
    this.joinAt = many;
    this.connections = connections;
    this.delivery = delivery;
  }

  /** Delivers what is due, until nothing is or Redis does not answer. */
  Backlog sweep() throws SQLException {
    reachable = true;
    boolean more = true;
    while (more) {
      more = connections.inTransaction(this::deliverSome);
    }
    Backlog backlog = connections.inTransaction((connection, table) -> table.backlog(connection));
    if (!reachable && backlog.depth() >= joinAt) {
      join();
      backlog = connections.inTransaction((connection, table) -> table.backlog(connection));
      joinAt = Math.max(many, 2 * Math.min(left, backlog.depth()));
    }
    return backlog;
  }

  /** Whether Redis has answered to all that was due in the last sweep, or nothing was. */
  boolean isReachable() {
    return reachable;
  }

  /** Whether there may be more. */
  private boolean deliverSome(Connection connection, JournalTable table) throws SQLException {
    List<Invalidation> due = new ArrayList<>();
    Set<Long> pause = new LinkedHashSet<>();
    List<Row> rows = table.due(connection, BATCH);
    for (Row row : rows) {
      if (row.invalidation() == null) {
        pause.add(row.id());
      } else {
        due.add(row.invalidation());
      }
    }
    if (!due.isEmpty()) {
      Delivered delivered = delivery.deliver(due);
      table.delete(connection, delivered.confirmed());
      pause.addAll(delivered.refused());
      reachable = delivered.confirmed().size() + delivered.refused().size() == due.size();
    }
    table.postpone(connection, pause, REFUSED_PAUSE);
    return reachable && rows.size() == BATCH;
  }

  /** Puts one row in the place of all of a tenant's, as far as they are due. */
  private void join() throws SQLException {
    boolean more = true;
    while (more) {
      more = connections.inTransaction(this::joinSome);
    }
  }

  private boolean joinSome(Connection connection, JournalTable table) throws SQLException {
    Map<String, List<Invalidation>> bySlot = new LinkedHashMap<>();
    List<Row> rows = table.due(connection, JOINED_AT_ONCE);
    for (Row row : rows) {
      if (row.invalidation() != null) {
        bySlot
            .computeIfAbsent(row.invalidation().slot(), it -> new ArrayList<>())
            .add(row.invalidation());
      }
    }
    List<Long> gone = new ArrayList<>();
    List<Invalidation> joined = new ArrayList<>();
    for (List<Invalidation> ofSlot : bySlot.values()) {
      if (ofSlot.size() > 1) {
        ofSlot.forEach(each -> gone.add(each.id()));
        joined.add(Invalidation.joined(random.nextLong(), ofSlot));
      }
    }
    table.delete(connection, gone);
    table.insert(connection, joined, Duration.ZERO);
    left =
        rows.size() == JOINED_AT_ONCE
            ? Long.MAX_VALUE / 2 // and more behind them
            : rows.size() - gone.size() + joined.size();
    return gone.size() > JOINED_AT_ONCE / 2;
  }
}
