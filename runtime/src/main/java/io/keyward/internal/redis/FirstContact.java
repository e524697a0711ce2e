package io.keyward.internal.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Keeps callers from Redisson until it has connected once. A client with lazy initialisation
 * connects in the thread of its first command, and while packets vanish it blocks that thread for
 * its connect timeout, and all that come after it: here a thread of our own waits instead. From the
 * first answer on, commands go straight through, and Redisson reconnects without blocking.
 */
final class FirstContact {

  private final Supplier<CompletionStage<?>> probe;
  private final long timeoutNanos;
  private final AtomicReference<CompletableFuture<Void>> attempt = new AtomicReference<>();
  private volatile boolean made;

  /**
   * @param probe sends a harmless command
   * @param timeoutNanos how old a command may get before it is not sent any more
   */
  FirstContact(Supplier<CompletionStage<?>> probe, long timeoutNanos) {
    this.probe = probe;
    this.timeoutNanos = timeoutNanos;
  }

  /** Begins to connect, unless that is done or under way; waits for nothing. */
  void begin() {
    if (!made) {
      CompletableFuture<Void> unused = attempt();
    }
  }

  /** Sends by {@code command} once there is contact; not at all if that takes too long. */
  <T> CompletionStage<T> then(Supplier<CompletionStage<T>> command) {
    if (made) {
      return command.get();
    }
    long start = System.nanoTime();
    return attempt()
        .thenCompose(
            contact ->
                System.nanoTime() - start > timeoutNanos
                    ? CompletableFuture.failedFuture(
                        StoreException.notSent("Redis was not reached in time"))
                    : command.get());
  }

  /** The attempt that is under way, or a new one. */
  private CompletableFuture<Void> attempt() {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> current =
        attempt.updateAndGet(last -> last == null || last.isCompletedExceptionally() ? mine : last);
    if (current == mine) {
      Thread thread = new Thread(() -> connect(mine), "keyward-first-contact");
      thread.setDaemon(true);
      try {
        thread.start();
      } catch (OutOfMemoryError e) { // no more threads: the next caller tries again
        mine.completeExceptionally(e);
      }
    }
    return current;
  }

  private void connect(CompletableFuture<Void> contact) {
    try {
      probe
          .get()
          .whenComplete(
              (reply, failure) -> {
                if (failure == null) {
                  made = true;
                  contact.complete(null);
                } else {
                  contact.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException | Error e) { // Redisson throws what it could not connect by
      contact.completeExceptionally(e);
    }
  }
}
