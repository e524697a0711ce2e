package io.keyward.internal.engine;

import io.keyward.InvalidTenantException;
import io.keyward.MissingTenantException;
import io.keyward.TenantMismatchException;
import io.keyward.internal.frame.Slice;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.FillReply;
import io.keyward.internal.redis.FillValue;
import io.keyward.support.DecoratorCache.Load;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    CompletionStage<? extends R> answer = null;
    try {
      answer = start(delegate);
    } finally {
      if (answer == null) {
        endLater(flight, start, this::drop);
      }
    }
    return answer == null
        ? null
        : engine
            .later()
            .after(
                answer.<Answer<R>>handle((result, failure) -> new Answer<>(result, failure)),
                (given, broken) ->
                    endLater(flight, start, given == null ? new Answer<R>(null, broken) : given));
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

  /** What a delegate's future gave: a value, which may be null, or a failure. */
  private record Answer<R>(@Nullable R result, @Nullable Throwable failure) {}

  private @Nullable R endLater(Flight flight, long start, Answer<R> given) throws Throwable {
    meters.load(System.nanoTime() - start);
    try {
      if (given.failure() != null) {
        return instead(flight, given.failure());
      }
      settle(flight, given.result());
      return given.result();
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
    if (!method.servesStale() || !isOfTheDelegate(failure)) {
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

  /** Whether it says that the delegate failed, and not that the call is to end. */
  private static boolean isOfTheDelegate(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof Exception
        && !(cause instanceof InterruptedException)
        && !(cause instanceof CancellationException)
        && !(cause instanceof MissingTenantException)
        && !(cause instanceof TenantMismatchException)
        && !(cause instanceof InvalidTenantException);
  }

  /** Redis is asked after the failure, so that no write has been acknowledged since the value. */
  private @Nullable T restore(Flight flight) {
    try {
      Slice payload =
          engine
              .gate()
              .ask(
                  engine.gate().newBudget(),
                  () -> engine.store().restore(entry, leaseId, method.valueLife()))
              .orElse(null);
      if (payload == null || engine.pending().covers(entry)) {
        return null;
      }
      T stale = method.stored().decode(payload);
      flight.land(new Flight.Outcome.Bytes(payload));
      return stale;
    } catch (UnusableValue e) {
      meters.error(Operation.READ, e.kind());
    } catch (Unavailable e) {
      count(Operation.LOAD, e);
      if (e.mayHaveRun()) {
        engine.abandon(entry, leaseId);
      }
    }
    return null;
  }

  private void settle(Flight flight, @Nullable R result) {
    T value = shape.value(result);
    if (value != null) {
      byte[] payload = encode(value);
      if (payload == null) {
        drop();
        return;
      }
      flight.land(new Flight.Outcome.Bytes(new Slice(payload, 0, payload.length)));
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
      FillReply reply =
          engine
              .gate()
              .ask(engine.gate().newBudget(), () -> engine.store().fill(entry, leaseId, value));
      switch (reply) {
        case STORED -> meters.put();
        case LEASE_LOST -> method.leaseLost(engine.leaseTime(), sinceNanos, meters);
        case OUT_OF_MEMORY -> meters.error(Operation.FILL, ErrorKind.OUT_OF_MEMORY);
      }
    } catch (Unavailable e) {
      count(Operation.FILL, e);
      if (e.mayHaveRun()) {
        engine.abandon(entry, leaseId);
      }
    }
  }

  private void drop() {
    try {
      engine.gate().ask(engine.gate().newBudget(), () -> engine.store().drop(entry, leaseId));
    } catch (Unavailable e) {
      count(Operation.DROP, e);
    }
  }

  private void count(Operation operation, Unavailable failure) {
    ErrorKind kind = failure.kind();
    if (kind != null) {
      meters.error(operation, kind);
    }
  }
}
