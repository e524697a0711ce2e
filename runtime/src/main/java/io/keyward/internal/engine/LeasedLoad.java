package io.keyward.internal.engine;

import io.keyward.internal.frame.Slice;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.FillReply;
import io.keyward.internal.redis.FillValue;
import io.keyward.internal.redis.Settlement;
import io.keyward.support.DecoratorCache.Load;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Steps 3 and 4 of a read that has the lease: the delegate, in the caller's thread, then the fill
 * or the end of the lease. Whatever happens after the delegate, its answer is the call's. One
 * call's own.
 */
final class LeasedLoad<T, R> {

  private final ReadEngine engine;
  private final ReadMethod<T> method;
  private final EntryKey entry;
  private final CallMeters meters;
  private final ResultShape<T, R> shape;
  private final long leaseId;
  private final long sinceNanos;

  /** For the commands after the delegate. */
  private Budget budget;

  LeasedLoad(
      ReadEngine engine,
      ReadMethod<T> method,
      EntryKey entry,
      CallMeters meters,
      ResultShape<T, R> shape,
      Verdict.Leased<T> lease) {
    this.engine = engine;
    this.method = method;
    this.entry = entry;
    this.meters = meters;
    this.shape = shape;
    this.leaseId = lease.leaseId();
    this.sinceNanos = lease.sinceNanos();
    this.budget = engine.gate().newBudget();
  }

  @Nullable R run(Load<? extends R> delegate) throws Throwable {
    Flight flight = engine.flights().announce(leaseId, entry, method.stored().fingerprint());
    try {
      return load(flight, delegate);
    } finally {
      engine.flights().end(flight);
    }
  }

  /** As {@link #run}, for a delegate that answers later; null where it gives no future. */
  @Nullable CompletableFuture<R> runLater(
      Load<? extends @Nullable CompletionStage<? extends R>> delegate) throws Throwable {
    Flight flight = engine.flights().announceLater(leaseId, entry, method.stored().fingerprint());
    long start = System.nanoTime();
    CompletionStage<? extends R> answer;
    try {
      answer = start(delegate);
    } catch (Throwable thrown) {
      return CompletableFuture.completedFuture(endLater(flight, start, null, thrown));
    }
    if (answer == null) {
      endLater(flight, start, this::drop);
      return null;
    }
    return engine
        .later()
        .<R, R>after(
            answer,
            (result, failure, left) -> {
              budget = left;
              return endLater(flight, start, result, failure);
            });
  }

  private @Nullable CompletionStage<? extends R> start(
      Load<? extends @Nullable CompletionStage<? extends R>> delegate) throws Throwable {
    engine.flights().enter();
    try {
      return delegate.load();
    } finally {
      engine.flights().leave();
    }
  }

  private void endLater(Flight flight, long start, Runnable settling) {
    meters.load(System.nanoTime() - start);
    try {
      settling.run();
    } finally {
      engine.flights().endLater(flight);
    }
  }

  private @Nullable R endLater(
      Flight flight, long start, @Nullable R result, @Nullable Throwable failure) throws Throwable {
    meters.load(System.nanoTime() - start);
    try {
      if (failure != null) {
        return instead(flight, failure);
      }
      settle(flight, result);
      return result;
    } finally {
      engine.flights().endLater(flight);
    }
  }

  private @Nullable R load(Flight flight, Load<? extends R> delegate) throws Throwable {
    long start = System.nanoTime();
    R result;
    try {
      result = delegate.load();
    } catch (Throwable thrown) {
      meters.load(System.nanoTime() - start);
      return instead(flight, thrown);
    }
    meters.load(System.nanoTime() - start);
    settle(flight, result);
    return result;
  }

  /** The expired value that the lease kept; without one, the failure. Gives the lease up. */
  private @Nullable R instead(Flight flight, Throwable failure) throws Throwable {
    if (!method.servesStaleFor(failure)) {
      drop();
      throw failure;
    }
    T stale = restore(flight);
    if (stale == null) {
      throw failure;
    }
    method.staleServed(meters, failure);
    return shape.of(stale);
  }

  private @Nullable T restore(Flight flight) {
    Restoring<T> restoring = new Restoring<>(engine, method, meters);
    Slice payload = restoring.run(List.of(Settlement.drop(entry, leaseId)), budget).get(leaseId);
    T stale = payload == null ? null : restoring.decode(entry, payload);
    if (payload != null && stale != null) {
      flight.land(new Flight.Outcome.Stale(payload, method));
    }
    return stale;
  }

  private void settle(Flight flight, @Nullable R result) {
    T value = shape.value(result);
    if (value != null) {
      byte[] payload = encode(value);
      if (payload == null) {
        drop();
        return;
      }
      flight.land(new Flight.Outcome.Bytes(Slice.of(payload)));
      fill(FillValue.value(method.stored().fingerprint(), method.valueLife(), payload));
      return;
    }
    boolean none = shape.saysNone(result);
    if (none) {
      flight.land(new Flight.Outcome.None(method));
    }
    if (none && method.absentTtl().isStored()) {
      fill(FillValue.absent(method.stored().fingerprint(), method.absentTtl()));
    } else {
      drop();
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

  private void fill(FillValue value) {
    try {
      FillReply reply = engine.gate().ask(budget, () -> engine.store().fill(entry, leaseId, value));
      switch (reply) {
        case STORED -> meters.put();
        case LEASE_LOST -> method.leaseLost(engine.leaseTime(), sinceNanos, meters);
        case OUT_OF_MEMORY -> meters.error(Operation.FILL, ErrorKind.OUT_OF_MEMORY);
      }
    } catch (Unavailable e) {
      count(Operation.FILL, e);
      engine.abandon(List.of(Settlement.drop(entry, leaseId)), e);
    }
  }

  private void drop() {
    try {
      engine.gate().ask(budget, () -> engine.store().drop(entry, leaseId));
    } catch (Unavailable e) {
      count(Operation.DROP, e);
      engine.abandon(List.of(Settlement.drop(entry, leaseId)), e);
    }
  }

  private void count(Operation operation, Unavailable failure) {
    ErrorKind kind = failure.kind();
    if (kind != null) {
      meters.error(operation, kind);
    }
  }
}
