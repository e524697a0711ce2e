package io.keyward.internal.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is done again and again while there is something to do, in a daemon thread that is gone
 * otherwise. One run at a time is due or under way. Safe for use by many threads.
 */
final class Chore implements Executor {

  private static final long IDLE_SECONDS = 5;

  private final Runnable run;
  private final AtomicBoolean due = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor executor;

  /**
   * A chore that nobody has asked for yet.
   *
   * @param run what a run does; it may end later than it returns, and then tells {@link #ended}
   */
  Chore(String threadName, Runnable run) {
    this.run = run;
    this.executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, threadName);
              thread.setDaemon(true);
              return thread;
            });
    executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Has a run begin after the delay, unless one is due or under way, or all has been closed. */
  void schedule(long delayMillis) {
    if (!executor.isShutdown() && due.compareAndSet(false, true)) {
      Future<?> unused = executor.schedule(run, delayMillis, TimeUnit.MILLISECONDS);
    }
  }

  /** The run has ended: the next may be scheduled. */
  void ended() {
    due.set(false);
  }

  /** Has something else done in its thread. */
  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }

  /** Interrupts a run that is under way, and lets none follow. */
  void close() {
    executor.shutdownNow();
  }
}
