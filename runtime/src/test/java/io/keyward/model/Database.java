package io.keyward.model;

/**
 * The row that the entry shows. A version is the number of a commit, in their order.
 *
 * @param committed the latest version
 * @param replica what loads see: less where they come from a lagging replica
 */
record Database(int committed, int replica) {

  /** What is not, or not yet, committed. */
  static final int NEVER = 7;

  static final Database EMPTY = new Database(0, 0);

  Database commit(boolean lags) {
    return new Database(committed + 1, lags ? replica : committed + 1);
  }

  /** Whether loads may still miss that version. */
  boolean misses(int version) {
    return replica < version;
  }

  Database replicate() {
    return new Database(committed, replica + 1);
  }
}
