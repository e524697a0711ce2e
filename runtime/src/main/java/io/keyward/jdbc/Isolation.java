package io.keyward.jdbc;

import java.sql.Connection;

/** What a transaction sees of others, in the words of SQL. */
public enum Isolation {
  /** Each statement sees what was committed before it began. */
  READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
  /** All statements see one snapshot, or rows that do not change once they are read. */
  REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
  /** As if transactions ran one after the other; those that cannot fail, and may be retried. */
  SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

  final int level;

  Isolation(int level) {
    this.level = level;
  }
}
