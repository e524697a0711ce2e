package io.keyward.internal.engine;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** What the failure of a delegate says, itself or by what it wraps. */
final class DelegateFailure {

  /** Causes may go round in a circle. */
  private static final int MOST_CAUSES = 50;

  private DelegateFailure() {}

  /**
   * Whether nobody can tell what became of a write: it was cancelled, interrupted or given up for
   * want of time, or its connection broke, and the database may still carry it out.
   */
  static boolean leavesOpen(Throwable failure) {
    return says(
        failure,
        cause ->
            isInterrupt(cause)
                || cause instanceof CancellationException
                || cause instanceof TimeoutException
                || cause instanceof InterruptedIOException
                || isOfABrokenConnection(cause));
  }

  /** One that was never there has carried nothing. */
  private static boolean isOfABrokenConnection(Throwable cause) {
    return cause instanceof EOFException
        || cause instanceof ClosedChannelException
        || (cause instanceof SocketException && !(cause instanceof ConnectException));
  }

  /** Whether the call was to end, however its delegate put it. */
  static boolean isOfAnInterrupt(Throwable failure) {
    return says(failure, DelegateFailure::isInterrupt);
  }

  private static boolean isInterrupt(Throwable cause) {
    return cause instanceof InterruptedException || cause instanceof ClosedByInterruptException;
  }

  private static boolean says(Throwable failure, Predicate<Throwable> what) {
    Throwable cause = failure;
    for (int left = MOST_CAUSES; cause != null && left > 0; left--) {
      if (what.test(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
