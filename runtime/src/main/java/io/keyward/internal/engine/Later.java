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

  private final Gate gate;
  private final ThreadPoolExecutor executor;

  Later(Gate gate) {
    this.gate = gate;
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
     * @param budget for the commands that are left; the wait for a thread is taken from it, so that
     *     a slow Redis makes no queue that grows
     * @return what the caller gets
     * @throws Throwable what the caller gets instead: where there is a failure, that very one
     */
    @Nullable R end(@Nullable V value, @Nullable Throwable failure, Budget budget) throws Throwable;

    /** The answer cannot be waited for: what {@code failure} will say is not the delegate's. */
    default void refused() {}
  }

  /**
   * The caller's own future: cancelling it does not cancel {@code answer}. Where that is there
   * already, all happens in this thread.
   */
  <V, R> CompletableFuture<R> after(CompletionStage<? extends V> answer, Ending<V, R> ending) {
    return after(answer, ending, new CompletableFuture<>());
  }

  /** As above; {@code own} is what the caller gets. */
  <V, R> CompletableFuture<R> after(
      CompletionStage<? extends V> answer, Ending<V, R> ending, CompletableFuture<R> own) {
    Attaching attaching = new Attaching();
    try {
      answer.whenComplete(
          (value, failure) -> {
            Budget budget = gate.newBudget();
            if (attaching.isUnderWay()) {
              end(own, ending, value, failure, budget, Runnable::run);
              return;
            }
            long since = System.nanoTime();
            handOver(
                executor,
                () -> {
                  budget.spend(System.nanoTime() - since);
                  end(own, ending, value, failure, budget, own.defaultExecutor());
                });
          });
    } catch (RuntimeException | Error e) { // a stage of somebody's that takes no callbacks
      ending.refused();
      end(own, ending, null, e, gate.newBudget(), Runnable::run);
    }
    attaching.ended();
    return own;
  }

  /**
   * Tells an answer that was there already from one that comes: no stage need answer {@code
   * isDone}, and those that the JDK calls minimal throw.
   */
  private static final class Attaching {

    private final Thread by = Thread.currentThread();

    /** Of use to that thread alone. */
    private boolean ended;

    boolean isUnderWay() {
      return Thread.currentThread() == by && !ended;
    }

    void ended() {
      ended = true;
    }
  }

  /**
   * Where no thread is to be had, the task runs in this one: a future that never completes is
   * worse.
   */
  private static void handOver(Executor executor, Runnable task) {
    try {
      executor.execute(task);
    } catch (RuntimeException | Error e) {
      task.run();
    }
  }

  private static <V, R> void end(
      CompletableFuture<R> own,
      Ending<V, R> ending,
      @Nullable V value,
      @Nullable Throwable failure,
      Budget budget,
      Executor callers) {
    R result = null;
    Throwable thrown = null;
    try {
      result = ending.end(value, failure, budget);
    } catch (Throwable t) {
      thrown = failure == null ? t : failure;
    }
    complete(own, result, thrown, callers);
  }

  @SuppressWarnings("NullAway") // null is what the delegate answered
  private static <R> void complete(
      CompletableFuture<R> own, @Nullable R result, @Nullable Throwable thrown, Executor callers) {
    handOver(
        callers,
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
