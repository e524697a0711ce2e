package io.keyward.processor.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks in a thread of its own, and looks whether it comes to an end. What counts is the
 * thread's processor time, which a loaded machine does not spend; a task that waits without
 * spending any is given up too, after much longer.
 */
final class Watchdog implements AutoCloseable {

  /** What became of a task. */
  sealed interface Outcome<T> {

    /** It answered. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It threw. */
    record Threw<T>(Throwable thrown) implements Outcome<T> {}

    /** It did not end; where it was when it was given up. */
    record Hung<T>(String stack) implements Outcome<T> {}
  }

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration WAITING = Duration.ofMinutes(2);

  private final Duration limit;
  private @Nullable ExecutorService executor;

  /**
   * A watchdog.
   *
   * @param limit the longest that a task may compute
   */
  Watchdog(Duration limit) {
    this.limit = limit;
  }

  /** What becomes of {@code task}. */
  <T> Outcome<T> watch(Callable<T> task) {
    AtomicLong thread = new AtomicLong();
    AtomicLong begun = new AtomicLong();
    Future<T> answer =
        executor()
            .submit(
                () -> {
                  begun.set(THREADS.getCurrentThreadCpuTime());
                  thread.set(Thread.currentThread().getId());
                  return task.call();
                });
    long started = System.nanoTime();
    while (true) {
      try {
        return new Outcome.Done<>(answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException notYet) {
        long computed =
            thread.get() == 0 ? 0 : THREADS.getThreadCpuTime(thread.get()) - begun.get();
        if (computed > limit.toNanos() || System.nanoTime() - started > WAITING.toNanos()) {
          return giveUp(thread.get(), computed);
        }
      } catch (ExecutionException e) {
        return new Outcome.Threw<>(Objects.requireNonNull(e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Leaves the thread to itself: nothing ends a thread that does not want to. */
  private <T> Outcome<T> giveUp(long thread, long computed) {
    String stack =
        Arrays.stream(THREADS.getThreadInfo(new long[] {thread}, Integer.MAX_VALUE))
            .flatMap(info -> Arrays.stream(info.getStackTrace()))
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
    close();
    return new Outcome.Hung<>("computed for " + Duration.ofNanos(computed) + stack);
  }

  private ExecutorService executor() {
    ExecutorService known = executor;
    if (known == null) {
      known =
          Executors.newSingleThreadExecutor(
              task -> {
                Thread thread = new Thread(task, "compiler");
                thread.setDaemon(true);
                return thread;
              });
      executor = known;
    }
    return known;
  }

  @Override
  public void close() {
    if (executor != null) {
      executor.shutdownNow();
      executor = null;
    }
  }
}
