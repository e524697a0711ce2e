package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int THREADS = 2;
  private static final int ROOM = 1000;

  private final Executor executor;
  private final @Nullable ThreadPoolExecutor own;
  private final long lockNanos;

  /** Until when an entry is not asked for again: its refresh is under way, or was refused. */
  private final Map<EntryKey, Long> notBefore = new ConcurrentHashMap<>();

  private final Rarely logged = new Rarely(Duration.ofSeconds(10));
  private final AtomicLong failures = new AtomicLong();

  /**
   * Refreshes in {@code given}, which stays the caller's to end; null for threads of its own.
   *
   * @param lock how long a refresh keeps others from the entry
   */
  Refresher(@Nullable Executor given, Duration lock) {
    this.lockNanos = lock.toNanos();
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

  /**
   * Has {@code refresh} run soon, with those of {@code due} that are not to be left alone; never
   * throws.
   */
  void submit(List<Due> due, CallMeters meters, Consumer<List<Due>> refresh) {
    List<Due> begun = due.stream().filter(each -> begins(each.entry())).toList();
    if (begun.isEmpty()) {
      return;
    }
    try {
      executor.execute(
          () -> {
            tidy();
            refresh.accept(begun);
          });
    } catch (RuntimeException | Error e) { // rejected, in whatever way, or no thread is to be had
      begun.forEach(each -> ended(each.entry()));
      meters.error(Operation.REFRESH, ErrorKind.REJECTED);
    }
  }

  private boolean begins(EntryKey entry) {
    long now = System.nanoTime();
    Long until = notBefore.get(entry);
    if (until == null) {
      return notBefore.putIfAbsent(entry, now + lockNanos) == null;
    }
    return until - now <= 0 && notBefore.replace(entry, until, now + lockNanos);
  }

  /** Forgets what an executor has lost, and entries that nobody has read again. */
  private void tidy() {
    if (notBefore.size() > 2 * ROOM) {
      long now = System.nanoTime();
      notBefore.values().removeIf(until -> until - now <= 0);
    }
  }

  /**
   * The refresh has ended; the next that is due may begin. One that failed stays until its lock.
   */
  void ended(EntryKey entry) {
    notBefore.remove(entry);
  }

  /** The refresh was refused, for instance as another process' is under way: asks later again. */
  void refused(EntryKey entry) {
    notBefore.put(entry, System.nanoTime() + PAUSE_NANOS);
  }

  /** Says that a load has failed: the first time, and then every ten seconds at most. */
  void failed(String name, Throwable thrown) {
    failures.incrementAndGet();
    if (logged.isDue()) {
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
