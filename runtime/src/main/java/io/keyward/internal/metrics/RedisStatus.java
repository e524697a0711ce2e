package io.keyward.internal.metrics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Redis' figures as it last gave them. Whoever reads them makes Redis be asked again, every ten
 * seconds at most, and waits for nothing: the answer is there for the next to read. So it is the
 * registry's reading that asks, never a call of the cache. Safe for use by many threads.
 */
final class RedisStatus {

  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Supplier<CompletionStage<List<Map<String, String>>>> info;
  private final AtomicLong nextAt = new AtomicLong(System.nanoTime());
  private volatile RedisFigures last = RedisFigures.NONE;

  /**
   * @param info asks the masters; may fail, as where INFO is not allowed
   */
  RedisStatus(Supplier<CompletionStage<List<Map<String, String>>>> info) {
    this.info = info;
  }

  RedisFigures figures() {
    long now = System.nanoTime();
    long next = nextAt.get();
    if (now - next >= 0 && nextAt.compareAndSet(next, now + PAUSE_NANOS)) {
      CompletionStage<?> unused =
          info.get()
              .whenComplete(
                  (masters, failure) ->
                      last = failure == null ? RedisFigures.of(masters) : RedisFigures.NONE);
    }
    return last;
  }
}
