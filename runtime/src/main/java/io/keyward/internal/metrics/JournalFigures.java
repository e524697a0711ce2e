package io.keyward.internal.metrics;

import java.time.Duration;

/** What waits for Redis to be told of it; asked for by scrapes, so it does no I/O. */
public interface JournalFigures {

  /** How many evictions, in this process' memory. */
  int pending();

  /** How many writes, in the journal that outlives processes. */
  long depth();

  /** Of the oldest of them all. */
  Duration age();
}
