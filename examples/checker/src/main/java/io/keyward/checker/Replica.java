package io.keyward.checker;

import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the database that lags behind it, never by more than was said: all rows as they were at
 * some moments, looked at again and again. A load is answered from one of them, most often from the
 * oldest that is allowed. Safe for use by many threads.
 */
final class Replica {

  private static final long EVERY_NANOS = Duration.ofMillis(3).toNanos();

  private final Connections connections;
  private final long lag;

  /** Guarded by this, as is the random; the oldest first. */
  private final Deque<Copy> copies = new ArrayDeque<>();

  private final SplittableRandom random;

  /**
   * All rows that there are.
   *
   * @param at all that was committed before is among them
   */
  private record Copy(long at, Map<Row, Item> rows) {}

  private record Row(int space, String tenant, int id) {}

  private Replica(Connections connections, Duration lag, long seed) {
    this.connections = connections;
    this.lag = lag.toNanos();
    this.random = new SplittableRandom(seed);
  }

  /** That of a plan's process; null where loads read the database itself. */
  static @Nullable Replica of(Plan plan, int process, Connections connections) {
    if (plan.number(Setting.LAG) == 0) {
      return null;
    }
    Replica replica =
        new Replica(
            connections,
            plan.millis(Setting.LAG),
            plan.number(Setting.SEED) * 1_000_033L + process);
    Worker.start(replica::keepCopying);
    return replica;
  }

  private void keepCopying() {
    while (true) {
      long at = System.nanoTime();
      Copy copy = new Copy(at, rows());
      synchronized (this) {
        copies.addLast(copy);
        while (copies.getFirst().at() < at - lag) {
          copies.removeFirst();
        }
      }
      LockSupport.parkNanos(EVERY_NANOS);
    }
  }

  private Map<Row, Item> rows() {
    return connections.statement(
        "select tenant, id, version, writer, space from item where present",
        select -> {
          Map<Row, Item> rows = new HashMap<>();
          try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
              Item item = JdbcItems.item(found);
              rows.put(new Row(found.getInt(5), item.tenant(), item.id()), item);
            }
          }
          return rows;
        });
  }

  /** The rows as they were not too long ago; null where no copy is so new. */
  @Nullable Map<Integer, Item> find(int space, String tenant, Collection<Integer> ids) {
    Copy copy = copy();
    if (copy == null) {
      return null;
    }
    Map<Integer, Item> found = new LinkedHashMap<>();
    for (int id : ids) {
      Item item = copy.rows().get(new Row(space, tenant, id));
      if (item != null) {
        found.put(id, item);
      }
    }
    return found;
  }

  private synchronized @Nullable Copy copy() {
    long behind = random.nextInt(4) == 0 ? random.nextLong(lag) : lag;
    long oldest = System.nanoTime() - behind;
    for (Copy copy : copies) {
      if (copy.at() >= oldest) {
        return copy;
      }
    }
    return null;
  }
}
