package io.keyward.internal.engine;

import io.keyward.internal.frame.Frame;
import io.keyward.internal.metrics.BypassReason;
import org.jspecify.annotations.Nullable;

/**
 * What a read is to do after a look at its entry.
 *
 * @param <T> the stored value
 */
sealed interface Verdict<T> {

  /**
   * Answered from Redis.
   *
   * @param aged null where the value is not to be refreshed
   */
  record Hit<T>(T value, @Nullable Aged aged) implements Verdict<T> {}

  /** Answered from Redis: there is none. */
  record AbsentHit<T>() implements Verdict<T> {}

  /** Answered by a load that another caller made. */
  record Joined<T>(T value) implements Verdict<T> {}

  /** A load that another caller made says that there is none. */
  record JoinedNone<T>() implements Verdict<T> {}

  /** The delegate answers, nothing is stored. */
  record Bypass<T>(BypassReason reason) implements Verdict<T> {}

  /** Somebody loads it. */
  record Wait<T>(Frame.Lease lease) implements Verdict<T> {}

  /**
   * Nothing usable is there: to be leased.
   *
   * @param unusableId of what is there, so that the lease may take its place
   * @param keep whether the lease is to keep it, for a load that fails
   */
  record Vacant<T>(@Nullable Long unusableId, boolean keep) implements Verdict<T> {

    Vacant(@Nullable Long unusableId) {
      this(unusableId, false);
    }
  }

  /**
   * The lease is this call's: it loads.
   *
   * @param sinceNanos when the lease was asked for, by {@link System#nanoTime()}
   */
  record Leased<T>(long leaseId, long sinceNanos) implements Verdict<T> {}
}
