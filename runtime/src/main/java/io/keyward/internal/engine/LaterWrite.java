package io.keyward.internal.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** The future of a write: cancelling it cancels the write, which nobody else shares. */
final class LaterWrite {

  private LaterWrite() {}

  static <R> CompletableFuture<R> of(
      Later later, CompletionStage<R> answer, Later.Ending<R, R> ending) {
    CompletableFuture<R> own = later.after(answer, ending);
    if (answer instanceof CompletableFuture<R> delegates) {
      CompletableFuture<R> unused =
          own.whenComplete(
              (result, failure) -> {
                if (failure
                    != null) { // of no effect unless the caller was the first to complete it
                  delegates.completeExceptionally(failure);
                }
              });
    }
    return own;
  }

  /** Whether the database may still carry the write out, or has done so. */
  static boolean isUnknown(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof CancellationException || cause instanceof TimeoutException;
  }
}
