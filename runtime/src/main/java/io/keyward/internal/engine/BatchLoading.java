package io.keyward.internal.engine;

import io.keyward.internal.frame.Slice;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.Settlement;
import io.keyward.support.BatchKeys;
import io.keyward.support.DecoratorCache.BatchLoad;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Steps 3 and 4 of a batch read: the delegate, once and in the caller's thread, for all that Redis
 * did not answer; then one round of fills for what was leased. Whatever happens after the delegate,
 * its answer is the call's. One call's own.
 */
final class BatchLoading<K, T> {

  private final ReadEngine engine;
  private final ReadMethod<T> method;
  private final CallMeters meters;
  private final List<Sought<K, T>> asked;
  private final List<Leased<K>> leased = new ArrayList<>();

  /** A lease of this call's, and the flight that others may join. */
  private record Leased<K>(K element, Flight flight, long sinceNanos, Settlement dropped) {}

  BatchLoading(
      ReadEngine engine, ReadMethod<T> method, CallMeters meters, List<Sought<K, T>> asked) {
    this.engine = engine;
    this.method = method;
    this.meters = meters;
    this.asked = asked;
  }

  /** The delegate's answer, copied before it can change; null where it answered null. */
  <C> @Nullable Map<K, T> run(BatchKeys<K, C> keys, BatchLoad<C, ? extends Map<K, T>> delegate)
      throws Throwable {
    asked.forEach(this::announce);
    try {
      Map<K, T> loaded = load(keys, delegate);
      settle(loaded == null ? Map.of() : loaded);
      return loaded;
    } finally {
      leased.forEach(it -> engine.flights().end(it.flight()));
    }
  }

  /** As {@link #run}, for a delegate that answers later; null where it gives no future. */
  <C> @Nullable CompletableFuture<Map<K, T>> runLater(
      BatchKeys<K, C> keys,
      BatchLoad<C, ? extends @Nullable CompletionStage<? extends Map<K, T>>> delegate,
      Function<@Nullable Map<K, T>, @Nullable Map<K, T>> merging)
      throws Throwable {
    asked.forEach(this::announceLater);
    long start = System.nanoTime();
    CompletionStage<? extends Map<K, T>> answer = null;
    try {
      answer = start(keys, delegate);
    } finally {
      if (answer == null) {
        endLater(Map.of(), start);
      }
    }
    return answer == null
        ? null
        : engine
            .later()
            .<Map<K, T>, Map<K, T>>after(
                answer, (loaded, failure) -> merging.apply(endLater(loaded, start)));
  }

  private <C> @Nullable CompletionStage<? extends Map<K, T>> start(
      BatchKeys<K, C> keys,
      BatchLoad<C, ? extends @Nullable CompletionStage<? extends Map<K, T>>> delegate)
      throws Throwable {
    engine.flights().enter();
    try {
      return delegate.load(keys.copy(asked.stream().map(Sought::element).toList()));
    } finally {
      engine.flights().leave();
    }
  }

  /** The answer's copy, null of null; all leases are settled or dropped. */
  private @Nullable Map<K, T> endLater(@Nullable Map<K, T> loaded, long start) {
    countLoad(start);
    Map<K, T> copy = Map.of();
    try {
      copy = loaded == null ? Map.of() : new LinkedHashMap<>(loaded);
    } finally {
      try {
        settle(copy);
      } finally {
        leased.forEach(it -> engine.flights().endLater(it.flight()));
      }
    }
    return loaded == null ? null : copy;
  }

  private void announceLater(Sought<K, T> sought) {
    Verdict.Leased<T> lease = sought.lease();
    if (lease != null) {
      long fingerprint = method.stored().fingerprint();
      add(
          sought,
          lease,
          engine.flights().announceLater(lease.leaseId(), sought.entry(), fingerprint));
    }
  }

  private void announce(Sought<K, T> sought) {
    Verdict.Leased<T> lease = sought.lease();
    if (lease != null) {
      long fingerprint = method.stored().fingerprint();
      add(sought, lease, engine.flights().announce(lease.leaseId(), sought.entry(), fingerprint));
    }
  }

  private void add(Sought<K, T> sought, Verdict.Leased<T> lease, Flight flight) {
    Settlement dropped = Settlement.drop(sought.entry(), lease.leaseId());
    leased.add(new Leased<>(sought.element(), flight, lease.sinceNanos(), dropped));
  }

  private <C> @Nullable Map<K, T> load(
      BatchKeys<K, C> keys, BatchLoad<C, ? extends Map<K, T>> delegate) throws Throwable {
    long start = System.nanoTime();
    try {
      @Nullable Map<K, T> answer =
          delegate.load(keys.copy(asked.stream().map(Sought::element).toList()));
      Map<K, T> copy = answer == null ? null : new LinkedHashMap<>(answer);
      countLoad(start);
      return copy;
    } catch (Throwable thrown) {
      countLoad(start);
      settle(Map.of());
      throw thrown;
    }
  }

  private void countLoad(long start) {
    if (!leased.isEmpty()) {
      meters.load(System.nanoTime() - start);
    }
  }

  /** Fills what was leased and loaded; drops what was leased and not loaded, or not writable. */
  private void settle(Map<K, T> loaded) {
    List<Settlement> settlements = new ArrayList<>();
    for (Leased<K> each : leased) {
      T value = loaded.get(each.element());
      byte[] payload = value == null ? null : encode(value);
      if (payload == null) {
        settlements.add(each.dropped());
      } else {
        each.flight().land(new Flight.Outcome.Bytes(new Slice(payload, 0, payload.length)));
        settlements.add(each.dropped().filled(payload));
      }
    }
    if (!leased.isEmpty()) {
      new Settling(engine, method, meters).run(settlements, leased.get(0).sinceNanos());
    }
  }

  private byte @Nullable [] encode(T value) {
    try {
      return method.stored().encode(value);
    } catch (UnusableValue e) {
      meters.error(Operation.FILL, e.kind());
      return null;
    }
  }
}
