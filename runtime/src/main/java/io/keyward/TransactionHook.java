package io.keyward;

import org.jspecify.annotations.Nullable;

/**
 * Tells the cache of the transactions that the application runs, so that evictions take effect when
 * they end. Called in the caller's thread.
 */
public interface TransactionHook {

  /**
   * The transaction that the current thread is in: the same object until it ends, another one in a
   * nested new transaction, null outside of any, and from the moment on in which completions are
   * told of the end. It is compared by identity, and kept alive by nobody here.
   */
  @Nullable Object current();

  /**
   * Whether a value loaded now may be cached: true only in a transaction declared read-only in
   * which each statement sees the latest committed data.
   */
  boolean mayFill();

  /**
   * Has {@code completion} called when the current transaction ends. Neither of its methods throws.
   */
  void register(Completion completion);

  /** What the cache does around the end of a transaction. */
  interface Completion {

    /** Right before the commit; not called for a rollback. */
    void beforeCommit();

    /**
     * Once the transaction has ended, however it did; best when its connection has been given back.
     */
    void afterCompletion(Outcome outcome);
  }

  /** How a transaction ended. */
  enum Outcome {
    COMMITTED,
    ROLLED_BACK,
    /** The connection broke in the commit: the database may or may not carry it out. */
    UNKNOWN
  }
}
