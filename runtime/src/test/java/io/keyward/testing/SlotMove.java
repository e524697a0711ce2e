package io.keyward.testing;

import java.util.List;

/**
 * A slot on its way from one master of a cluster to another, in steps: the keys go one after the
 * other, and meanwhile the slot's commands are answered by either node, or by neither.
 */
public final class SlotMove {

  private static final int TIMEOUT_MILLIS = 5_000;

  private final int slot;
  private final RedisServer from;
  private final RedisServer to;

  private SlotMove(int slot, RedisServer from, RedisServer to) {
    this.slot = slot;
    this.from = from;
    this.to = to;
  }

  /** Begins to move the key's slot to another master. */
  public static SlotMove begin(RedisCluster cluster, String key) {
    RedisServer from = cluster.masterOf(key);
    SlotMove move = new SlotMove(cluster.slotOf(key), from, cluster.otherThan(from));
    move.state(move.to, "IMPORTING", move.from);
    move.state(move.from, "MIGRATING", move.to);
    return move;
  }

  private void state(RedisServer at, String state, RedisServer other) {
    try (Resp node = at.connect()) {
      node.call("CLUSTER", "SETSLOT", slot, state, RedisCluster.nodeOf(other).id());
    }
  }

  /** Moves one key, however many there are. */
  public void moveKey(String key) {
    try (Resp node = from.connect()) {
      move(node, key);
    }
  }

  /** Moves all keys that there are. */
  public void moveKeys() {
    try (Resp node = from.connect()) {
      List<String> keys = keys(node);
      while (!keys.isEmpty()) {
        keys.forEach(key -> move(node, key));
        keys = keys(node);
      }
    }
  }

  /** Moves all keys that are left, and the slot itself. */
  public void complete() {
    moveKeys();
    state(to, "NODE", to);
    state(from, "NODE", to);
  }

  private List<String> keys(Resp node) {
    return node.texts("CLUSTER", "GETKEYSINSLOT", slot, 10);
  }

  /** A key that has expired meanwhile is no error. */
  private void move(Resp node, String key) {
    node.call("MIGRATE", "127.0.0.1", to.port(), key, 0, TIMEOUT_MILLIS);
  }
}
