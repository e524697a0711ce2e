package io.keyward.internal.engine;

import io.keyward.internal.key.WrittenKeys;
import org.jspecify.annotations.Nullable;

/**
 * To which transaction a write belongs.
 *
 * @param transaction null where there is none, or none that is known
 * @param endIsTold whether the cache will hear of the end of the transaction, if there is one;
 *     where it will not, a write is released when it ends and leaves a hold, as one of unknown
 *     outcome
 */
record Membership(@Nullable TransactionWrites transaction, boolean endIsTold) {

  /** There is no transaction. */
  static final Membership NONE = new Membership(null, true);

  /** The hook has failed, so nobody knows. */
  static final Membership UNKNOWN = new Membership(null, false);

  /** Whether there is no transaction. */
  boolean isOutside() {
    return transaction == null && endIsTold;
  }

  /**
   * Whether nobody knows how a write that is released now ends: its transaction has ended so, or
   * may go on unseen, and then hides what the write names from its own reads.
   */
  boolean isOpen(WrittenKeys late) {
    if (transaction != null && !endIsTold) {
      transaction.add(late);
    }
    return !endIsTold || (transaction != null && transaction.isOpen());
  }

  /** The transaction whose end releases the write; null where its own end does. */
  @Nullable TransactionWrites releasing() {
    return endIsTold ? transaction : null;
  }
}
