package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.KeyResult;
import io.keyward.internal.metrics.BypassReason;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.support.DecoratorCache.Load;
import io.keyward.support.KeyBuilder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One read, as the protocol has it: a look, a lease, the delegate, a fill. Each call is counted
 * once, before its delegate runs. Safe for use by many threads.
 */
final class ReadPath {

  private final ReadEngine engine;

  ReadPath(ReadEngine engine) {
    this.engine = engine;
  }

  <T, R> @Nullable R read(
      ReadMethod<T> method, KeyBuilder key, ResultShape<T, R> shape, Load<? extends R> delegate)
      throws Throwable {
    return read(
        method, key.finish(), shape, delegate, new AtOnce<>(engine, method, key, shape, delegate));
  }

  /** As above, by a key that is made. */
  <T, R> @Nullable R read(
      ReadMethod<T> method, KeyResult made, ResultShape<T, R> shape, Load<? extends R> delegate)
      throws Throwable {
    return read(method, made, shape, delegate, new AtOnce<>(engine, method, null, shape, delegate));
  }

  /**
   * A read whose delegate answers later. All that comes before the delegate's answer happens in
   * this thread; what the delegate throws, and a future that is null, pass through.
   */
  <T, R> @Nullable CompletionStage<R> readLater(
      ReadMethod<T> method,
      KeyBuilder key,
      ResultShape<T, R> shape,
      Load<? extends CompletionStage<R>> delegate)
      throws Throwable {
    return this.<T, CompletionStage<R>>read(
        method,
        key.finish(),
        ResultShape.later(shape),
        delegate,
        new AnswersLater<>(engine, method, key, shape, delegate));
  }

  /** What a call does with its delegate. */
  private interface Loading<T, R> {

    /** Loads under a lease. */
    @Nullable R load(EntryKey entry, CallMeters meters, Verdict.Leased<T> lease) throws Throwable;

    /** How another thread may load anew what was hit. */
    Reload<T, ?> reload(EntryKey entry);
  }

  private record AtOnce<T, R>(
      ReadEngine engine,
      ReadMethod<T> method,
      @Nullable KeyBuilder key,
      ResultShape<T, R> shape,
      Load<? extends R> delegate)
      implements Loading<T, R> {

    @Override
    public @Nullable R load(EntryKey entry, CallMeters meters, Verdict.Leased<T> lease)
        throws Throwable {
      return new LeasedLoad<>(engine, method, entry, meters, shape, lease).run(delegate);
    }

    @Override
    public Reload<T, R> reload(EntryKey entry) {
      return new ReloadOne<>(
          method, entry, key, shape, () -> CompletableFuture.completedFuture(delegate.load()));
    }
  }

  private record AnswersLater<T, R>(
      ReadEngine engine,
      ReadMethod<T> method,
      KeyBuilder key,
      ResultShape<T, R> shape,
      Load<? extends CompletionStage<R>> delegate)
      implements Loading<T, CompletionStage<R>> {

    @Override
    public @Nullable CompletionStage<R> load(
        EntryKey entry, CallMeters meters, Verdict.Leased<T> lease) throws Throwable {
      return new LeasedLoad<>(engine, method, entry, meters, shape, lease).runLater(delegate);
    }

    @Override
    public Reload<T, R> reload(EntryKey entry) {
      return new ReloadOne<>(method, entry, key, shape, delegate);
    }
  }

  private <T, R> @Nullable R read(
      ReadMethod<T> method,
      KeyResult made,
      ResultShape<T, R> shape,
      Load<? extends R> delegate,
      Loading<T, R> loading)
      throws Throwable {
    if (!(made instanceof KeyResult.Usable usable)) {
      countUnusable(method, made);
      return delegate.load();
    }
    EntryKey entry = usable.key();
    CallMeters meters = method.meters(entry);
    ReadScope scope = engine.transactions().scope();
    BypassReason hidden = engine.hiding(entry, scope);
    if (hidden != null) {
      meters.bypass(hidden);
      return delegate.load();
    }
    Verdict<T> verdict = new Search<>(engine, method, entry, meters, scope).run();
    if (verdict instanceof Verdict.Leased<T> lease) {
      meters.miss();
      return loading.load(entry, meters, lease);
    }
    if (verdict instanceof Verdict.Hit<T> hit) {
      meters.hit();
      if (hit.aged() != null) {
        engine
            .refresher()
            .submit(
                List.of(new Due(entry, hit.aged())),
                meters,
                Refresh.of(engine, method, meters, loading.reload(entry))::run);
      }
      return shape.of(hit.value());
    }
    return answer(verdict, meters, shape, delegate);
  }

  /**
   * What is there: one look, which neither loads nor waits for who does. Counted as a call: a hit,
   * also of 'there is none', a miss where nothing usable is there, else a bypass.
   */
  <T> Optional<T> readIfPresent(ReadMethod<T> method, KeyResult made) {
    if (!(made instanceof KeyResult.Usable usable)) {
      countUnusable(method, made);
      return Optional.empty();
    }
    EntryKey entry = usable.key();
    CallMeters meters = method.meters(entry);
    ReadScope scope = engine.transactions().scope();
    BypassReason hidden = engine.hiding(entry, scope);
    if (hidden != null) {
      meters.bypass(hidden);
      return Optional.empty();
    }
    Verdict<T> verdict = new Search<>(engine, method, entry, meters, scope).look();
    if (verdict instanceof Verdict.Hit<T> hit) {
      meters.hit();
      return Optional.of(hit.value());
    }
    if (verdict instanceof Verdict.AbsentHit<T>) {
      meters.absentHit();
    } else if (verdict instanceof Verdict.Bypass<T> bypass) {
      meters.bypass(bypass.reason());
    } else {
      meters.miss();
    }
    return Optional.empty();
  }

  /**
   * Makes a put of that entry possible, which it is outside of transactions alone; what fails is
   * counted, and costs at most the put.
   */
  <T> PutLease prepareToPut(ReadMethod<T> method, KeyResult made) {
    ReadScope scope = engine.transactions().scope();
    if (!scope.isOutside() || !(made instanceof KeyResult.Usable usable)) {
      return PutLease.none(engine.gate().newBudget());
    }
    EntryKey entry = usable.key();
    return new Search<>(engine, method, entry, method.meters(entry), scope).makeGenerations();
  }

  /** Nothing is put under that lease. */
  void abandon(PutLease lease) {
    lease.abandon(engine);
  }

  private static void countUnusable(ReadMethod<?> method, KeyResult made) {
    CallMeters meters = method.metersWithoutEntry();
    if (made instanceof KeyResult.Failed) {
      meters.error(Operation.READ, ErrorKind.KEYS);
    }
    meters.bypass(BypassReason.INVALID_KEY);
  }

  private <T, R> @Nullable R answer(
      Verdict<T> verdict, CallMeters meters, ResultShape<T, R> shape, Load<? extends R> delegate)
      throws Throwable {
    if (verdict instanceof Verdict.AbsentHit<T>) {
      meters.absentHit();
      return shape.none();
    }
    if (verdict instanceof Verdict.Bypass<T> bypass) {
      meters.bypass(bypass.reason());
      return delegate.load();
    }
    meters.miss();
    if (verdict instanceof Verdict.Joined<T> joined) {
      return shape.of(joined.value());
    }
    return shape.none();
  }
}
