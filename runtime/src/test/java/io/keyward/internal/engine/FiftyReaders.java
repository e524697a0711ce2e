package io.keyward.internal.engine;

import io.keyward.internal.engine.Products.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Fifty threads that read eight products for as long as it is told. */
final class FiftyReaders {

  final AtomicLong calls = new AtomicLong();
  final AtomicLong slowestNanos = new AtomicLong();
  final AtomicInteger failures = new AtomicInteger();
  private final LongFunction<@Nullable Product> find;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final ExecutorService threads = Executors.newFixedThreadPool(50);
  private final List<Future<?>> running = new ArrayList<>();

  FiftyReaders(LongFunction<@Nullable Product> find) {
    this.find = find;
    for (int i = 0; i < 50; i++) {
      long id = i % 8;
      running.add(threads.submit(() -> run(id)));
    }
  }

  private void run(long id) {
    while (!ended.get()) {
      long start = System.nanoTime();
      try {
        if (find.apply(id) == null) {
          failures.incrementAndGet();
        }
      } catch (RuntimeException e) {
        failures.incrementAndGet();
      }
      slowestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
      calls.incrementAndGet();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  void end() throws Exception {
    ended.set(true);
    for (Future<?> each : running) {
      each.get(10, TimeUnit.SECONDS);
    }
    threads.shutdown();
  }
}
