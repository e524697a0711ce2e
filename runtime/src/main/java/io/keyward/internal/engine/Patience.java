package io.keyward.internal.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a call still waits for the load of another: a second, or the life of a lease if that is
 * less. One thread's own.
 */
final class Patience {

  private static final Duration MOST = Duration.ofSeconds(1);
  private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  private final long endNanos;
  private long pause = FIRST_PAUSE;

  Patience(Duration leaseTime) {
    Duration most = leaseTime.compareTo(MOST) < 0 ? leaseTime : MOST;
    this.endNanos = System.nanoTime() + most.toNanos();
  }

  /** Nanoseconds; 0 or less when it has run out. */
  long left() {
    return endNanos - System.nanoTime();
  }

  /**
   * Pauses, each time for longer. An interrupt ends the waiting: the thread stays interrupted.
   *
   * @return whether there is patience for another look
   */
  boolean pause() {
    long end = System.nanoTime() + Math.min(pause, left());
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    for (long rest = end - System.nanoTime(); rest > 0; rest = end - System.nanoTime()) {
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(this, rest);
    }
    return left() > 0;
  }
}
