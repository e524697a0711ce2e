package io.keyward.checker;

import io.keyward.CacheUnavailableException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What calls may throw. */
final class Expected {

  private final boolean refusals;

  Expected(Plan plan) {
    this.refusals = plan.isSaid(Setting.REFUSE);
  }

  /**
   * A decorator throws what its delegate throws, and what refuses a write before the delegate runs;
   * the control, whatever Redisson does, too. Ends the process for anything else.
   *
   * @param thrown null for a call that returned
   */
  void mustBe(int space, @Nullable Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    boolean expected =
        space != Keyspace.KEYWARD
            || cause instanceof Interference.Failed
            || (refusals && cause instanceof CacheUnavailableException);
    if (cause != null && !expected) {
      Worker.failed(Thread.currentThread(), cause);
    }
  }

  /** As above; a write that its delegate has begun was not refused. */
  void mustBe(int space, @Nullable Throwable thrown, Change change) {
    mustBe(
        space,
        thrown instanceof CacheUnavailableException && change.isIntended()
            ? new IllegalStateException("A write is refused that was made", thrown)
            : thrown);
  }
}
