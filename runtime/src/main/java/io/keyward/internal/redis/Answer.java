package io.keyward.internal.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/**
 * What a command comes to. Cancelled, it cancels the command, which then may not be sent at all.
 */
final class Answer<T> extends CompletableFuture<T> {

  private final CompletionStage<?> command;

  Answer(CompletionStage<?> command) {
    this.command = command;
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    boolean cancelled = super.cancel(mayInterrupt);
    if (cancelled && command instanceof Future<?> future) {
      future.cancel(mayInterrupt);
    }
    return cancelled;
  }
}
