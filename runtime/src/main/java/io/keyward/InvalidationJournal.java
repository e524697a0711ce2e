package io.keyward;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps evictions beyond the life of a process, beside the journal in memory that every cache has:
 * {@code io.keyward.jdbc.JdbcJournal}, or one of your own. What a process has not delivered when it
 * dies, another one delivers.
 *
 * <p>One journal serves one cache, which starts and closes it. Safe for use by many threads.
 * Delivering twice does no harm: it evicts once more.
 */
public interface InvalidationJournal extends AutoCloseable {

  /**
   * Keeps the batch until it is delivered. In a transaction, so that it is there if, and only if,
   * what the transaction has changed is: nobody else may see it, or deliver it, before the commit.
   * What it throws reaches no caller; it must leave the transaction as it found it, or see that its
   * commit fails.
   *
   * @param batch at least one
   * @param transaction what {@link TransactionHook#current()} gave, right before its commit; null
   *     outside of one, where it is kept at once
   */
  void append(List<Invalidation> batch, @Nullable Object transaction);

  /** Redis knows of these: they may be forgotten, soon. Does no I/O. */
  void delivered(Set<Long> ids);

  /** Begins to deliver what nobody else has. Called once, and does no I/O. */
  void start(Delivery delivery);

  /** What waits to be delivered, as far as it is known without I/O; by any process. */
  Backlog backlog();

  /** Delivers no more; does not wait for long. */
  @Override
  void close();

  /** How Redis is told. */
  @FunctionalInterface
  interface Delivery {

    /**
     * Tells Redis of each, within one deadline.
     *
     * @return what has come of it; nothing of either kind where Redis cannot be reached
     */
    Delivered deliver(List<Invalidation> batch);
  }

  /**
   * What Redis has said.
   *
   * @param confirmed the ids of those that may be forgotten
   * @param refused the ids of those that it answered with an error: others may fare better
   */
  record Delivered(Set<Long> confirmed, Set<Long> refused) {}

  /**
   * What waits.
   *
   * @param depth how many
   * @param age of the oldest
   */
  record Backlog(long depth, Duration age) {

    /** Nothing waits. */
    public static final Backlog NONE = new Backlog(0, Duration.ZERO);
  }
}
