package io.keyward.internal.engine;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowSynchronizationStrategy;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keeps calls away from a Redis that does not answer. It opens when half of the last six commands
 * failed, so that a lone caller with the default deadline needs 750 ms, and lets two commands try
 * again after a second. Safe for use by many threads; locks nothing.
 */
final class Breaker {

  private static final int WINDOW = 6;
  private static final int AT_LEAST = 3;

  /** Of one, the window that counts them without a lock would throw at a result that comes late. */
  private static final int TRIALS = 2;

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final CircuitBreaker breaker =
      CircuitBreaker.of(
          "keyward",
          CircuitBreakerConfig.custom()
              .slidingWindow(
                  WINDOW,
                  AT_LEAST,
                  SlidingWindowType.COUNT_BASED,
                  SlidingWindowSynchronizationStrategy.LOCK_FREE)
              .failureRateThreshold(50)
              .waitDurationInOpenState(RETRY_AFTER)
              .permittedNumberOfCallsInHalfOpenState(TRIALS)
              .clock(new MonotonicClock())
              .build());

  /** Whether a command may be sent; each that may must end in one of the three methods below. */
  boolean permits() {
    return breaker.tryAcquirePermission();
  }

  /** Redis answered, whatever it said. */
  void answered(long nanos) {
    breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
  }

  /** Redis could not be reached, or did not answer in time. */
  void failed(long nanos, Throwable cause) {
    breaker.onError(nanos, TimeUnit.NANOSECONDS, cause);
  }

  /** The command was not sent after all, so that another one may try. */
  void forget() {
    breaker.releasePermission();
  }

  /** 0 closed, 1 half open, 2 open. */
  int state() {
    return switch (breaker.getState()) {
      case CLOSED, DISABLED, METRICS_ONLY -> 0;
      case HALF_OPEN -> 1;
      case OPEN, FORCED_OPEN -> 2;
    };
  }
}
