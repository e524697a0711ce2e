package io.keyward.internal.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What is due the first time, and then once in a while at most. Safe for use by many threads. */
final class Rarely {

  private final long pauseNanos;
  private final AtomicLong nextAt = new AtomicLong(System.nanoTime());

  Rarely(Duration pause) {
    this.pauseNanos = pause.toNanos();
  }

  /** Whether it is due; if so, not again until the pause is over. */
  boolean isDue() {
    long now = System.nanoTime();
    long next = nextAt.get();
    return now - next >= 0 && nextAt.compareAndSet(next, now + pauseNanos);
  }
}
