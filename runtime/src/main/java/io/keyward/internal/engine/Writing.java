package io.keyward.internal.engine;

import io.keyward.CacheUnavailableException;
import io.keyward.OnUnreachableWrite;
import io.keyward.internal.frame.Stamps;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.WrittenKeys;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.HoldReply;
import io.keyward.internal.redis.PutValue;
import io.keyward.internal.redis.ReleaseReply;
import io.keyward.internal.redis.SlotKeys;
import io.keyward.support.DecoratorCache.Load;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One write, as the protocol has it: Hold, the delegate, Release, and only then its result. One
 * call's own.
 */
final class Writing {

  private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

  private final WriteEngine engine;
  private final WriteMethod method;
  private final WriteNames call;
  private final long token;
  private Map<SlotKeys, HoldReply> held = Map.of();
  private List<SlotKeys> unheld = List.of();

  Writing(WriteEngine engine, WriteMethod method, WriteNames call) {
    this.engine = engine;
    this.method = method;
    this.call = call;
    this.token = engine.store().newId();
  }

  <R extends @Nullable Object> R run(Load<R> delegate) throws Throwable {
    WrittenKeys before = call.named();
    if (engine.gate().isClosed()) {
      return delegate.load();
    }
    hold(before);
    R result;
    try {
      result = delegate.load();
    } catch (Throwable thrown) {
      release(before.and(namedAfter(false, null)), null);
      throw thrown;
    }
    end(before, result);
    return result;
  }

  /**
   * As {@link #run}, for a delegate that answers later: Release waits for its future. Null where it
   * gives none.
   */
  <R> @Nullable CompletionStage<R> runLater(Load<? extends CompletionStage<R>> delegate)
      throws Throwable {
    WrittenKeys before = call.named();
    if (engine.gate().isClosed()) {
      return delegate.load();
    }
    hold(before);
    CompletionStage<R> answer = null;
    try {
      answer = delegate.load();
    } finally {
      if (answer == null) {
        release(before.and(namedAfter(false, null)), null);
      }
    }
    return answer == null ? null : LaterWrite.of(engine.later(), answer, end(before));
  }

  private <R> Later.Ending<R, R> end(WrittenKeys before) {
    return (result, failure) -> {
      if (failure == null) {
        end(before, result);
      } else if (LaterWrite.isUnknown(failure)) {
        release(before.and(namedAfter(false, null)), null, engine.holdTime());
      } else {
        release(before.and(namedAfter(false, null)), null);
      }
      return result;
    };
  }

  private void end(WrittenKeys before, @Nullable Object result) {
    WrittenKeys after = namedAfter(true, result);
    PutValue put = null;
    try {
      put = put(before, after, result);
    } finally { // whatever encoding comes to, an Error too
      release(before.and(after), put);
    }
  }

  private void hold(WrittenKeys keys) {
    Round<SlotKeys, HoldReply> holds =
        Round.run(
            engine.gate(),
            engine.gate().newBudget(),
            SlotKeys.bySlot(keys.allEntries(), keys.groups()),
            slot -> engine.store().hold(slot, token, engine.holdTime()));
    held = holds.answers();
    unheld = List.copyOf(holds.failures().keySet());
    if (unheld.isEmpty()) {
      return;
    }
    holds.failures().values().forEach(failure -> count(Operation.HOLD, failure));
    if (engine.onUnreachable() == OnUnreachableWrite.FAIL) {
      giveUpHolds(holds.failures());
      throw new CacheUnavailableException(
          method.name() + ": Redis cannot be told of the write, which is therefore refused.",
          holds.failures().values().iterator().next());
    }
    engine.pending().begun(unheld);
  }

  /** Nothing is written: no hold of this call is to stay, and none that is placed late. */
  private void giveUpHolds(Map<SlotKeys, Unavailable> failures) {
    Round.run(
        engine.gate(),
        engine.gate().newBudget(),
        List.copyOf(held.keySet()),
        slot -> engine.store().release(slot, token, Duration.ZERO, null));
    failures.forEach(
        (slot, failure) -> {
          if (failure.mayHaveRun()) {
            engine.pending().add(slot, token);
            engine.delivery().wake();
          }
        });
  }

  /** What is named once the delegate has run; its outcome stands whatever the naming does. */
  private WrittenKeys namedAfter(boolean returned, @Nullable Object result) {
    try {
      WrittenKeys named = call.named();
      return returned ? named.and(call.namedBy(result)) : named;
    } catch (RuntimeException | Error e) { // to go on means to release, which must be
      meters().error(Operation.RELEASE, ErrorKind.KEYS);
      LOG.atError()
          .addKeyValue("cache", method.name())
          .addKeyValue("cause", e.getClass().getName())
          .log("What a write names cannot be told after it; its resources are evicted whole");
      return call.allThatMayBeNamed();
    }
  }

  private @Nullable PutValue put(WrittenKeys before, WrittenKeys after, @Nullable Object result) {
    WriteMethod.Put<?> put = method.put();
    Object value = result instanceof Optional<?> optional ? optional.orElse(null) : result;
    if (put == null || value == null || !engine.replicaLag().isZero()) {
      return null;
    }
    for (EntryKey entry : before.puts()) {
      Stamps stamps = after.puts().contains(entry) ? stampsForPut(entry) : null;
      if (stamps != null) {
        return encode(put, entry, stamps, value);
      }
    }
    return null;
  }

  private @Nullable Stamps stampsForPut(EntryKey entry) {
    for (HoldReply reply : held.values()) {
      Stamps stamps = reply.stampsForPut(entry);
      if (stamps != null) {
        return stamps;
      }
    }
    return null;
  }

  private @Nullable PutValue encode(
      WriteMethod.Put<?> put, EntryKey entry, Stamps stamps, Object value) {
    try {
      return new PutValue(entry, engine.store().newId(), stamps, put.encode(value));
    } catch (UnusableValue e) {
      meters().error(Operation.PUT, e.kind());
      return null;
    }
  }

  /** Releases all, or leaves it to the journal: one way or the other before it returns. */
  private void release(WrittenKeys keys, @Nullable PutValue put) {
    release(keys, put, engine.replicaLag());
  }

  private void release(WrittenKeys keys, @Nullable PutValue put, Duration leave) {
    Round<SlotKeys, ReleaseReply> releases =
        Round.run(
            engine.gate(),
            engine.gate().newBudget(),
            SlotKeys.bySlot(keys.allEntries(), keys.groups()),
            slot -> engine.store().release(slot, token, leave, putIn(slot, put)));
    releases
        .failures()
        .forEach(
            (slot, failure) -> {
              engine.pending().add(slot, token);
              count(Operation.RELEASE, failure);
            });
    engine.pending().ended(unheld);
    if (!releases.failures().isEmpty()) {
      engine.delivery().wake();
    }
    countWritten(keys, releases.answers().containsValue(ReleaseReply.STORED));
  }

  private static @Nullable PutValue putIn(SlotKeys slot, @Nullable PutValue put) {
    return put != null && slot.entries().contains(put.entry()) ? put : null;
  }

  private void countWritten(WrittenKeys keys, boolean stored) {
    int named = keys.allEntries().size() + keys.groups().size();
    CallMeters meters = meters();
    if (stored) {
      meters.put();
    }
    meters.evictions(stored ? named - 1 : named);
  }

  private void count(Operation operation, Unavailable failure) {
    ErrorKind kind = failure.kind();
    if (kind != null) {
      meters().error(operation, kind);
    }
  }

  private CallMeters meters() {
    return method.meters(call.slot());
  }
}
