package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where entries are refreshed ahead of their end: in threads of its own, which begin with the first
 * refresh, or in the application's. One refresh of an entry at a time; those that find no room are
 * skipped, as the next hit will ask again. Safe for use by many threads.
 */
final class Refresher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int THREADS = 2;
  private static final int ROOM = 1000;

  private final Executor executor;
  private final @Nullable ThreadPoolExecutor own;
  private final Set<EntryKey> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicLong nextLogAt = new AtomicLong(System.nanoTime());
  private final AtomicLong failures = new AtomicLong();

  /** Refreshes in {@code given}, which stays the caller's to end; null for threads of its own. */
  Refresher(@Nullable Executor given) {
    ThreadPoolExecutor pool = given == null ? pool() : null;
    this.own = pool;
    this.executor = pool == null ? Objects.requireNonNull(given) : pool;
  }

  private static ThreadPoolExecutor pool() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            5,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(ROOM),
            task -> {
              Thread thread = new Thread(task, "keyward-refresh");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Has {@code refresh} run soon, unless one of that entry is under way; never throws. */
  void submit(EntryKey entry, CallMeters meters, Runnable refresh) {
    if (!underWay.add(entry)) {
      return;
    }
    try {
      executor.execute(
          () -> {
            try {
              refresh.run();
            } finally {
              underWay.remove(entry);
            }
          });
    } catch (RuntimeException e) { // rejected, in whatever way the executor says so
      underWay.remove(entry);
      meters.error(Operation.REFRESH, ErrorKind.REJECTED);
    }
  }

  /** Says that a load has failed: the first time, and then every ten seconds at most. */
  void failed(String name, Throwable thrown) {
    failures.incrementAndGet();
    long now = System.nanoTime();
    long next = nextLogAt.get();
    if (now - next >= 0 && nextLogAt.compareAndSet(next, now + PAUSE_NANOS)) {
      LOG.atWarn()
          .addKeyValue("cache", name)
          .addKeyValue("failures", failures.getAndSet(0))
          .setCause(thrown)
          .log("An entry could not be refreshed; its old value stays until its ttl");
    }
  }

  /** What is under way goes on, and stores nothing; what waits is dropped. */
  @Override
  public void close() {
    if (own != null) {
      own.getQueue().clear();
      own.shutdown();
    }
  }
}
