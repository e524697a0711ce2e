package io.keyward.checker;

import org.jspecify.annotations.Nullable;

/**
 * A read that should not have been.
 *
 * @param process the reader's
 * @param key the row that was asked for
 * @param valueKey the row that was answered; -1 for none, or for none of this run's
 * @param version of what was answered; -1 where that was that there is none
 * @param missed the acknowledged write that is newer than what was answered, of a stale read
 */
record Violation(
    Kind kind,
    Op op,
    int process,
    int key,
    int valueKey,
    long start,
    long end,
    long version,
    long write,
    @Nullable Write missed) {

  /** What is wrong with it. */
  enum Kind {
    /** It is older than a write that was acknowledged before the read began. */
    STALE,
    /** It is another row's, or another tenant's. */
    FOREIGN,
    /** Nobody wrote it, or it was rolled back, or not yet committed. */
    INVENTED,
    /** Its own transaction had written something else there. */
    UNSEEN
  }

  /** The same, whatever it missed: that changes while a run goes on. */
  Violation ofTheRead() {
    return new Violation(kind, op, process, key, valueKey, start, end, version, write, null);
  }

  /** How long the read began after what it missed was acknowledged, in nanoseconds. */
  long late() {
    return missed == null ? 0 : start - missed.binds();
  }
}
