package io.keyward.internal.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls whose delegates answer later. What a call has yet to do with Redis runs in threads of
 * ours, which wait for Redis as a caller would; the caller's future completes after that, in the
 * threads that {@link CompletableFuture} takes by default, so that nothing which a caller attaches
 * to it can hold up ours, or Redisson's. Safe for use by many threads.
 */
final class Later implements AutoCloseable {

  private static final int THREADS = 8;

  private final ThreadPoolExecutor executor;

  Later() {
    this.executor =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "keyward-later");
              thread.setDaemon(true);
              return thread;
            },
            (task, closed) -> task.run());
    executor.allowCoreThreadTimeOut(true);
  }

  /** What is left of a call when its delegate has answered. */
  @FunctionalInterface
  interface Ending<V, R> {

    /**
     * Ends the call.
     *
     * @param failure null where the delegate answered {@code value}
     * @return what the caller gets; of no use where there is a failure, which is what it gets then
     */
    @Nullable R end(@Nullable V value, @Nullable Throwable failure) throws Throwable;
  }

  /**
   * The caller's own future: cancelling it does not cancel {@code answer}. It fails with the same
   * object as {@code answer}. Where that is there already, all happens in this thread.
   */
  <V, R> CompletableFuture<R> after(CompletionStage<? extends V> answer, Ending<V, R> ending) {
    CompletableFuture<R> own = new CompletableFuture<>();
    boolean there = answer instanceof CompletableFuture<?> future && future.isDone();
    Executor ours = there ? Runnable::run : executor;
    Executor callers = there ? Runnable::run : own.defaultExecutor();
    answer.whenComplete(
        (value, failure) -> ours.execute(() -> end(own, value, failure, ending, callers)));
    return own;
  }

  /** As {@link #after}, but what a failure becomes is the ending's affair, too. */
  <V, R> CompletableFuture<R> afterEither(
      CompletionStage<? extends V> answer, Ending<V, R> ending) {
    return after(
        answer.<Given<V>>handle((value, failure) -> new Given<>(value, failure)),
        (given, broken) ->
            given == null ? ending.end(null, broken) : ending.end(given.value(), given.failure()));
  }

  /** What a delegate's future gave: a value, which may be null, or a failure. */
  private record Given<V>(@Nullable V value, @Nullable Throwable failure) {}

  private static <V, R> void end(
      CompletableFuture<R> own,
      @Nullable V value,
      @Nullable Throwable failure,
      Ending<V, R> ending,
      Executor callers) {
    R result = null;
    Throwable thrown = failure;
    try {
      result = ending.end(value, failure);
    } catch (Throwable t) {
      thrown = thrown == null ? t : thrown;
    }
    complete(own, result, thrown, callers);
  }

  @SuppressWarnings("NullAway") // null is what the delegate answered
  private static <R> void complete(
      CompletableFuture<R> own, @Nullable R result, @Nullable Throwable thrown, Executor callers) {
    callers.execute(
        () -> {
          if (thrown == null) {
            own.complete(result);
          } else {
            own.completeExceptionally(thrown);
          }
        });
  }

  /** What is under way goes on; what comes later runs in the threads that complete it. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
