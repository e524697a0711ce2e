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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private WrittenKeys before = WrittenKeys.NONE;
  private List<SlotKeys> parts = List.of();
  private Map<SlotKeys, HoldReply> held = Map.of();
  private List<SlotKeys> unheld = List.of();

  /** For the commands after the delegate. */
  private Budget budgetAfter;

  Writing(WriteEngine engine, WriteMethod method, WriteNames call) {
    this.engine = engine;
    this.method = method;
    this.call = call;
    this.token = engine.store().newId();
    this.budgetAfter = engine.gate().newBudget();
  }

  <R extends @Nullable Object> R run(Load<R> delegate) throws Throwable {
    return run(delegate, engine.gate().newBudget());
  }

  /**
   * Writes.
   *
   * @param budget what is left for commands before the delegate
   */
  <R extends @Nullable Object> R run(Load<R> delegate, Budget budget) throws Throwable {
    before = call.named();
    if (isUntold()) {
      return delegate.load();
    }
    hold(budget);
    R result;
    try {
      result = delegate.load();
    } catch (Throwable thrown) {
      failed(DelegateFailure.leavesOpen(thrown));
      throw thrown;
    }
    end(result);
    return result;
  }

  /**
   * As {@link #run}, for a delegate that answers later: Release waits for its future. Null where it
   * gives none, and nobody can tell what becomes of the write.
   */
  <R> @Nullable CompletionStage<R> runLater(Load<? extends CompletionStage<R>> delegate)
      throws Throwable {
    before = call.named();
    if (isUntold()) {
      return delegate.load();
    }
    hold(engine.gate().newBudget());
    CompletionStage<R> answer;
    try {
      answer = delegate.load();
    } catch (Throwable thrown) {
      failed(DelegateFailure.leavesOpen(thrown));
      throw thrown;
    }
    if (answer == null) {
      failed(true);
      return null;
    }
    return LaterWrite.of(
        engine.later(),
        answer,
        (result, failure, open, budget) -> {
          budgetAfter = budget;
          if (failure == null) {
            end(result);
          } else {
            failed(open);
          }
        });
  }

  /** Whether the cache is closed, so that Redis is told nothing. */
  private boolean isUntold() {
    boolean closed = engine.gate().isClosed();
    if (closed && engine.onUnreachable() == OnUnreachableWrite.FAIL) {
      throw refused(Unavailable.notAsked("the cache is closed"));
    }
    return closed;
  }

  /**
   * Ends a write that stores nothing.
   *
   * @param open whether the database may still carry it out: for as long as a hold lives
   */
  private void failed(boolean open) {
    Duration lag = engine.replicaLag();
    release(namedAfter(false, null), null, open ? lag.plus(engine.holdTime()) : lag);
  }

  private void end(@Nullable Object result) {
    WrittenKeys after = namedAfter(true, result);
    PutValue put = null;
    try {
      put = put(after, result);
    } finally { // whatever encoding comes to, an Error too
      release(after, put, engine.replicaLag());
    }
  }

  private void hold(Budget budget) {
    parts = SlotKeys.partsOf(before.allEntries(), before.groups());
    Round<SlotKeys, HoldReply> holds =
        Round.run(
            engine.gate(),
            budget,
            parts,
            part -> engine.store().hold(part, token, engine.holdTime()));
    held = holds.answers();
    unheld = List.copyOf(holds.failures().keySet());
    if (unheld.isEmpty()) {
      return;
    }
    holds.failures().values().forEach(failure -> count(Operation.HOLD, failure));
    if (engine.onUnreachable() == OnUnreachableWrite.FAIL) {
      giveUpHolds(holds.failures());
      throw refused(holds.failures().values().iterator().next());
    }
    engine.pending().begun(unheld);
  }

  private CacheUnavailableException refused(Unavailable why) {
    return new CacheUnavailableException(
        method.name() + ": Redis cannot be told of the write, which is therefore refused.", why);
  }

  /**
   * Nothing is written: no hold of this call is to stay, and none that is placed late. The journal
   * sees to it, as the time for commands before the delegate is over.
   */
  private void giveUpHolds(Map<SlotKeys, Unavailable> failures) {
    held.keySet().forEach(part -> engine.pending().add(part, token, Duration.ZERO));
    failures.forEach(
        (part, failure) -> {
          if (failure.mayHaveRun()) {
            engine.pending().add(part, token, Duration.ZERO);
          }
        });
    engine.delivery().wake();
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

  private @Nullable PutValue put(WrittenKeys after, @Nullable Object result) {
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

  /**
   * Releases all, what was held in the same parts, or leaves it to the journal: one way or the
   * other before it returns.
   */
  private void release(WrittenKeys after, @Nullable PutValue put, Duration leave) {
    List<SlotKeys> all = new ArrayList<>(parts);
    all.addAll(
        SlotKeys.partsOf(
            late(before.allEntries(), after.allEntries()), late(before.groups(), after.groups())));
    Round<SlotKeys, ReleaseReply> releases =
        Round.run(
            engine.gate(),
            budgetAfter,
            all,
            part -> engine.store().release(part, token, leave, putIn(part, put)));
    releases
        .failures()
        .forEach(
            (part, failure) -> {
              engine.pending().add(part, token, leave);
              count(Operation.RELEASE, failure);
            });
    engine.pending().ended(unheld);
    if (!releases.failures().isEmpty()) {
      engine.delivery().wake();
    }
    countWritten(before.and(after), releases.answers().containsValue(ReleaseReply.STORED));
  }

  /** What was not known before the delegate ran. */
  private static <K> List<K> late(List<K> before, List<K> after) {
    Set<K> known = new HashSet<>(before);
    return after.stream().filter(key -> !known.contains(key)).toList();
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
