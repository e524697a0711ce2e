package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;

/** What the transaction that a read is part of lets it do. */
interface ReadScope {

  /** Whether the transaction has written the entry, or may have: the database alone knows it. */
  boolean hides(EntryKey entry);

  /**
   * Whether what the read loads may be stored, and given to others. Else it may be the
   * transaction's own uncommitted change, or of a snapshot older than an eviction that has already
   * happened.
   */
  boolean mayLease();

  /** Whether there is no transaction: one never waits for another's load. */
  boolean isOutside();

  /** The transactions that have written nothing. */
  enum Unwritten implements ReadScope {
    /** There is none. */
    OUTSIDE,
    /** Read-only, and each of its statements sees the latest committed data. */
    CURRENT,
    /** One that may change data, or sees old data. */
    OTHER,
    /** The hook has failed: there may be a transaction, and it may have written anything. */
    UNKNOWN;

    @Override
    public boolean hides(EntryKey entry) {
      return this == UNKNOWN;
    }

    @Override
    public boolean mayLease() {
      return this == OUTSIDE || this == CURRENT;
    }

    @Override
    public boolean isOutside() {
      return this == OUTSIDE;
    }
  }
}
