package io.keyward.internal.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The time that the commands of a call may still take: one budget before the delegate, another
 * after it. Waiting for another caller's load costs nothing of it. One thread's own.
 */
final class Budget {

  private long leftNanos;

  Budget(Duration total) {
    this.leftNanos = total.toNanos();
  }

  /** The call has waited for something else of ours than Redis. */
  void spend(long nanos) {
    leftNanos -= nanos;
  }

  boolean isSpent() {
    return leftNanos <= 0;
  }

  /**
   * The answer. An interrupt does not end the wait, which is short; the thread stays interrupted.
   *
   * @throws TimeoutException when the time is up; the command is then cancelled
   * @throws ExecutionException if the command failed
   */
  <T> T await(CompletionStage<T> stage) throws TimeoutException, ExecutionException {
    CompletableFuture<T> answer = stage.toCompletableFuture();
    long start = System.nanoTime();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answer.get(leftNanos - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (TimeoutException e) {
      answer.cancel(false);
      throw e;
    } finally {
      leftNanos -= System.nanoTime() - start;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
