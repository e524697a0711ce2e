package io.keyward.internal.engine;

import io.keyward.internal.frame.Slice;
import io.keyward.internal.key.EntryKey;
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

  /** For the commands after the delegate. */
  private Budget budget;

  /** A lease of this call's, and the flight that others may join. */
  private record Leased<K>(
      K element, EntryKey entry, Flight flight, long sinceNanos, Settlement dropped) {}

  BatchLoading(
      ReadEngine engine, ReadMethod<T> method, CallMeters meters, List<Sought<K, T>> asked) {
    this.engine = engine;
    this.method = method;
    this.meters = meters;
    this.asked = asked;
    this.budget = engine.gate().newBudget();
  }

  /**
   * The delegate's answer, copied before it can change; null where it answered null. Where it
   * throws, expired values, if all that it was asked for has one that may be served.
   */
  <C> @Nullable Map<K, T> run(BatchKeys<K, C> keys, BatchLoad<C, ? extends Map<K, T>> delegate)
      throws Throwable {
    asked.forEach(this::announce);
    try {
      return load(keys, delegate);
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
    CompletionStage<? extends Map<K, T>> answer;
    try {
      answer = start(keys, delegate);
    } catch (Throwable thrown) {
      return CompletableFuture.completedFuture(merging.apply(endLater(start, null, thrown)));
    }
    if (answer == null) {
      endLater(start, null, null);
      return null;
    }
    return engine
        .later()
        .<Map<K, T>, Map<K, T>>after(
            answer,
            (loaded, failure, left) -> {
              budget = left;
              return merging.apply(endLater(start, loaded, failure));
            });
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

  private @Nullable Map<K, T> endLater(
      long start, @Nullable Map<K, T> loaded, @Nullable Throwable failure) throws Throwable {
    countLoad(start);
    try {
      return failure == null ? ended(loaded) : instead(failure);
    } finally {
      leased.forEach(it -> engine.flights().endLater(it.flight()));
    }
  }

  private @Nullable Map<K, T> ended(@Nullable Map<K, T> loaded) throws Throwable {
    Map<K, T> copy;
    try {
      copy = loaded == null ? null : new LinkedHashMap<>(loaded);
    } catch (Throwable thrown) {
      return instead(thrown);
    }
    settle(copy == null ? Map.of() : copy);
    return copy;
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
    leased.add(new Leased<>(sought.element(), sought.entry(), flight, lease.sinceNanos(), dropped));
  }

  private <C> @Nullable Map<K, T> load(
      BatchKeys<K, C> keys, BatchLoad<C, ? extends Map<K, T>> delegate) throws Throwable {
    long start = System.nanoTime();
    Map<K, T> loaded;
    try {
      loaded = delegate.load(keys.copy(asked.stream().map(Sought::element).toList()));
    } catch (Throwable thrown) {
      countLoad(start);
      return instead(thrown);
    }
    countLoad(start);
    return ended(loaded);
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
        each.flight().land(new Flight.Outcome.Bytes(Slice.of(payload)));
        settlements.add(each.dropped().filled(payload));
      }
    }
    if (!leased.isEmpty()) {
      new Settling(engine, method, meters).run(settlements, budget, leased.get(0).sinceNanos());
    }
  }

  /** The expired values that the leases kept; without one of them all, the failure. */
  private Map<K, T> instead(Throwable failure) throws Throwable {
    if (!method.servesStaleFor(failure)) {
      settle(Map.of());
      throw failure;
    }
    Map<K, T> stale = restored();
    if (stale.size() < asked.size()) {
      throw failure;
    }
    stale.forEach((element, value) -> method.staleServed(meters, failure));
    return stale;
  }

  /** Gives the leases up, and puts back what they kept, also where some have kept nothing. */
  private Map<K, T> restored() {
    Restoring<T> restoring = new Restoring<>(engine, method, meters);
    Map<Long, Slice> payloads =
        restoring.run(leased.stream().map(Leased::dropped).toList(), budget);
    Map<K, T> stale = new LinkedHashMap<>();
    for (Leased<K> each : leased) {
      Slice payload = payloads.get(each.dropped().leaseId());
      T value = payload == null ? null : restoring.decode(each.entry(), payload);
      if (value != null) {
        stale.put(each.element(), value);
      }
    }
    return stale;
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
