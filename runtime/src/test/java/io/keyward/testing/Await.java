package io.keyward.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what is to become so. */
public final class Await {

  private static final long STEP_NANOS = 2_000_000;

  private Await() {}

  /** Waits until {@code condition} holds; answers how long that took. */
  public static Duration until(Duration atMost, BooleanSupplier condition) {
    return until(atMost, condition, () -> "It has not become so");
  }

  /** As {@link #until(Duration, BooleanSupplier)}, with what to say if it never holds. */
  public static Duration until(
      Duration atMost, BooleanSupplier condition, Supplier<String> failure) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > atMost.toNanos()) {
        throw new AssertionError(failure.get() + ", within " + atMost);
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
