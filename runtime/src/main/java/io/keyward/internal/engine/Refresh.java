package io.keyward.internal.engine;

import io.keyward.TenantContext;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.KeyResult;
import io.keyward.internal.key.UserCode;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.FillValue;
import io.keyward.internal.redis.RefreshReply;
import io.keyward.internal.redis.RefreshedReply;
import io.keyward.support.DecoratorCache.Load;
import io.keyward.support.KeyBuilder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One refresh of one value: the right to it, the delegate, and the new value in the place of
 * exactly the old one. Where anything is in doubt, the old value stays. Run once, in a thread of
 * the {@link Refresher}'s.
 */
final class Refresh<T, R> implements Runnable {

  private final ReadEngine engine;
  private final ReadMethod<T> method;
  private final EntryKey entry;
  private final CallMeters meters;
  private final Aged aged;
  private final @Nullable KeyBuilder key;
  private final ResultShape<T, R> shape;
  private final Load<? extends @Nullable CompletionStage<? extends R>> delegate;

  /** Drawn when it runs: most hits find a refresh of their entry under way. */
  private long token;

  /**
   * Of the value that a call has hit.
   *
   * @param key of the call, to tell whether its arguments still name the entry; null where it was
   *     bound before the call
   * @param delegate the call's; of a null stage nothing is known
   */
  Refresh(
      ReadEngine engine,
      ReadMethod<T> method,
      EntryKey entry,
      CallMeters meters,
      Aged aged,
      @Nullable KeyBuilder key,
      ResultShape<T, R> shape,
      Load<? extends @Nullable CompletionStage<? extends R>> delegate) {
    this.engine = engine;
    this.method = method;
    this.entry = entry;
    this.meters = meters;
    this.aged = aged;
    this.key = key;
    this.shape = shape;
    this.delegate = delegate;
  }

  @Override
  public void run() {
    if (!isSafe()) {
      engine.refresher().ended(entry);
      return;
    }
    token = engine.store().newId();
    if (!isOurs()) {
      engine.refresher().refused(entry);
      return;
    }
    entry.tenant().ifPresentOrElse(tenant -> TenantContext.run(tenant, this::load), this::load);
  }

  /**
   * Whether what is loaded by the call's arguments is this entry's, which an argument that was
   * changed after the call makes untrue, and no write of this process is still to be delivered.
   */
  private boolean isSafe() {
    return !engine.pending().covers(entry)
        && (key == null
            || (key.again() instanceof KeyResult.Usable usable && usable.key().equals(entry)));
  }

  private boolean isOurs() {
    long sentNanos = System.nanoTime();
    RefreshReply reply =
        ask(
            () ->
                engine
                    .store()
                    .refreshes()
                    .refresh(
                        entry,
                        token,
                        aged.id(),
                        engine.leaseTime(),
                        method.longestLife(),
                        aged.dueAtMillis()));
    if (reply == null) {
      return false;
    }
    engine.clock().learn(reply.redisNowMillis(), sentNanos);
    if (reply.answer() == RefreshReply.Answer.OUT_OF_MEMORY) {
      meters.error(Operation.REFRESH, ErrorKind.OUT_OF_MEMORY);
    }
    return reply.answer() == RefreshReply.Answer.OURS;
  }

  private void load() {
    if (!isSafe()) {
      end();
      return;
    }
    long start = System.nanoTime();
    CompletionStage<? extends R> answer;
    try {
      answer = delegate.load();
    } catch (Throwable thrown) {
      loaded(start, null, UserCode.survived(thrown));
      return;
    }
    if (answer == null) {
      meters.load(System.nanoTime() - start);
      end();
      return;
    }
    CompletableFuture<Boolean> unused =
        engine
            .later()
            .<R, Boolean>after(
                answer,
                (result, failure) -> {
                  loaded(start, result, failure);
                  return true;
                });
  }

  /** The lock of a refresh that failed stays, so that a broken delegate is not hammered. */
  private void loaded(long start, @Nullable R result, @Nullable Throwable failure) {
    meters.load(System.nanoTime() - start);
    if (failure != null) {
      meters.error(Operation.REFRESH, ErrorKind.LOAD);
      engine.refresher().failed(method.name(), failure);
    } else if (isSafe()) {
      settle(result);
    } else {
      end();
    }
  }

  private void settle(@Nullable R result) {
    T value = shape.value(result);
    if (value != null) {
      byte[] payload = encode(value);
      if (payload == null) {
        end();
      } else {
        store(FillValue.value(method.stored().fingerprint(), method.valueLife(), payload));
      }
    } else if (!shape.saysNone(result)) {
      end();
    } else if (method.absentTtl().isStored()) {
      store(FillValue.absent(method.stored().fingerprint(), method.absentTtl()));
    } else {
      settled(ask(() -> engine.store().refreshes().refreshedAway(entry, token, aged.id())));
    }
  }

  private byte @Nullable [] encode(T value) {
    try {
      return method.stored().encode(value);
    } catch (UnusableValue e) {
      meters.error(Operation.REFRESH, e.kind());
      return null;
    }
  }

  private void store(FillValue value) {
    settled(ask(() -> engine.store().refreshes().refreshed(entry, token, aged.id(), value)));
  }

  private void end() {
    settled(ask(() -> engine.store().refreshes().endRefresh(entry, token, aged.id())));
  }

  private void settled(@Nullable RefreshedReply reply) {
    engine.refresher().ended(entry);
    if (reply == RefreshedReply.STORED) {
      meters.put();
    } else if (reply == RefreshedReply.OUT_OF_MEMORY) {
      meters.error(Operation.REFRESH, ErrorKind.OUT_OF_MEMORY);
    }
  }

  /** The answer; null, and counted, where there is none. */
  private <A> @Nullable A ask(Supplier<CompletionStage<A>> command) {
    try {
      return engine.gate().ask(engine.gate().newBudget(), command);
    } catch (Unavailable e) {
      ErrorKind kind = e.kind();
      if (kind != null) {
        meters.error(Operation.REFRESH, kind);
      }
      return null;
    }
  }
}
