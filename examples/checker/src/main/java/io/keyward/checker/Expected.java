package io.keyward.checker;

import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What calls may throw. */
final class Expected {

  private Expected() {}

  /**
   * A decorator throws what its delegate throws; the control, whatever Redisson does, too. Ends the
   * process for anything else.
   *
   * @param thrown null for a call that returned
   */
  static void mustBe(int space, @Nullable Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (space == Keyspace.KEYWARD && cause != null && !(cause instanceof Interference.Failed)) {
      Worker.failed(Thread.currentThread(), cause);
    }
  }
}
