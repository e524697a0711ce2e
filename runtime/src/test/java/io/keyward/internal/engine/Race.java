package io.keyward.internal.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullUnmarked;

/**
 * Threads that read and write a few rows, each a version that grows, and how many reads gave less
 * than a write that was acknowledged before they began.
 */
@NullUnmarked // what is made when it starts is past the checker
final class Race {

  /** The version of each row that an acknowledged write has reached. */
  private final AtomicLongArray acknowledged;

  final AtomicLong reads = new AtomicLong();
  final AtomicLong writes = new AtomicLong();
  final AtomicLong stale = new AtomicLong();

  /** Of the reads that began after {@link #countAnew}. */
  final AtomicLong staleAfterwards = new AtomicLong();

  private final List<Future<?>> running = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final long start = System.nanoTime();
  private volatile boolean ended;
  private volatile AtomicLong counting = stale;

  Race(int rows) {
    this.acknowledged = new AtomicLongArray(rows);
  }

  interface Reader {

    /** Reads a row; gives its version. */
    long version(int row) throws IOException;
  }

  interface Writer {

    /** Writes a row; gives the version that it has by then. */
    long write(int row) throws IOException;
  }

  /** Starts so many of each; the functions are asked for one for each thread. */
  void start(
      int readerCount, IntFunction<Reader> readers, int writerCount, IntFunction<Writer> writers) {
    for (int i = 0; i < readerCount; i++) {
      Reader reader = readers.apply(i);
      running.add(threads.submit(() -> read(reader)));
    }
    for (int i = 0; i < writerCount; i++) {
      Writer writer = writers.apply(i);
      running.add(threads.submit(() -> write(writer)));
    }
  }

  /** Lets it go on for so long, and ends it; fails if a thread has. */
  void endAfter(Duration length) throws Exception {
    threads.shutdown();
    boolean unused = threads.awaitTermination(length.toNanos(), TimeUnit.NANOSECONDS);
    ended = true;
    for (Future<?> each : running) {
      each.get(20, TimeUnit.SECONDS);
    }
  }

  /** Counts stale reads apart that begin from now on. */
  void countAnew() {
    counting = staleAfterwards;
  }

  private Object read(Reader reader) throws IOException {
    while (!ended) {
      AtomicLong count = counting;
      int row = ThreadLocalRandom.current().nextInt(acknowledged.length());
      long atLeast = acknowledged.get(row);
      long version = reader.version(row);
      reads.incrementAndGet();
      if (version < atLeast) {
        count.incrementAndGet();
      }
    }
    return reads;
  }

  private Object write(Writer writer) throws IOException {
    while (!ended) {
      int row = ThreadLocalRandom.current().nextInt(acknowledged.length());
      acknowledged(row, writer.write(row));
      writes.incrementAndGet();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return writes;
  }

  /** A write of the row has returned. */
  void acknowledged(int row, long version) {
    acknowledged.accumulateAndGet(row, version, Math::max);
  }

  void print(String what) {
    System.out.printf(
        "race, %s, %.1f s: reads %d, writes %d, stale %d%n",
        what, (System.nanoTime() - start) / 1e9, reads.get(), writes.get(), stale.get());
  }

  /** What a database may take for a row. */
  static void pause() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(2)));
  }
}
