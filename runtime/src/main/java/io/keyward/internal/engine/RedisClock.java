package io.keyward.internal.engine;

import java.util.concurrent.TimeUnit;

/**
 * An estimate of Redis' clock, from what scripts answer. It runs ahead by the time that an answer
 * took, so that no value seems younger than it is. Safe for use by many threads.
 */
final class RedisClock {

  private static final long UNKNOWN = Long.MIN_VALUE;

  /** Redis' milliseconds since the epoch, less our own monotonic ones. */
  private volatile long offsetMillis = UNKNOWN;

  /**
   * Learns from an answer.
   *
   * @param sentNanos when the question was sent, by {@link System#nanoTime()}
   */
  void learn(long redisNowMillis, long sentNanos) {
    offsetMillis = redisNowMillis - TimeUnit.NANOSECONDS.toMillis(sentNanos);
  }

  /** Whether at least {@code millis} may have passed since {@code redisMillis}. */
  boolean mayBeOlder(long redisMillis, long millis) {
    long offset = offsetMillis;
    return offset == UNKNOWN
        || TimeUnit.NANOSECONDS.toMillis(System.nanoTime()) + 1 + offset - redisMillis >= millis;
  }
}
