package io.keyward.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how long the machine and the JVM hold a thread up that asks for nothing but a
 * millisecond's rest. What a bound on a call's time allows for, measured instead of guessed.
 */
public final class Hiccups {

  private final AtomicBoolean ended = new AtomicBoolean();
  private final Thread watcher = new Thread(this::run, "hiccups");
  private volatile long longestNanos;

  private Hiccups() {}

  /** Starts to watch. */
  public static Hiccups watch() {
    Hiccups hiccups = new Hiccups();
    hiccups.watcher.setDaemon(true);
    hiccups.watcher.start();
    return hiccups;
  }

  private void run() {
    long rest = TimeUnit.MILLISECONDS.toNanos(1);
    while (!ended.get()) {
      long start = System.nanoTime();
      LockSupport.parkNanos(rest);
      longestNanos = Math.max(longestNanos, System.nanoTime() - start - rest);
    }
  }

  /** Ends it: the longest that the thread was held up. */
  public Duration end() throws InterruptedException {
    ended.set(true);
    watcher.join(TimeUnit.SECONDS.toMillis(10));
    return Duration.ofNanos(longestNanos);
  }
}
