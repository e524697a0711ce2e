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
import io.keyward.internal.redis.SlotKeys;
import io.keyward.support.DecoratorCache.Load;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private WrittenKeys before = WrittenKeys.NONE;
  private Membership membership = Membership.NONE;
  private @Nullable Writer writer;
  private List<SlotKeys> parts = List.of();
  private Map<SlotKeys, HoldReply> held = Map.of();
  private List<SlotKeys> unheld = List.of();

  /** For the commands after the delegate. */
  private Budget budgetAfter;

  Writing(WriteEngine engine, WriteMethod method, WriteNames call) {
    this.engine = engine;
    this.method = method;
    this.call = call;
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
    begin(budget);
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
    begin(engine.gate().newBudget());
    TransactionWrites transaction = membership.releasing();
    if (transaction != null) {
      transaction.answersLater(before);
    }
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
   * @param open whether the database may still carry it out
   */
  private void failed(boolean open) {
    release(namedAfter(false, null), null, open);
  }

  private void end(@Nullable Object result) {
    WrittenKeys after = namedAfter(true, result);
    PutValue put = null;
    try {
      put = put(after, result);
    } finally { // whatever encoding comes to, an Error too
      release(after, put, false);
    }
  }

  /** Holds what is named, after its transaction has been told of it. */
  private void begin(Budget budget) {
    membership = engine.transactions().join(engine);
    TransactionWrites transaction = membership.transaction();
    writer = transaction == null ? new Writer(engine) : transaction.writer();
    if (transaction != null) {
      transaction.add(before);
    }
    parts = SlotKeys.partsOf(before.allEntries(), before.groups());
    Round<SlotKeys, HoldReply> holds = writer().hold(parts, budget, meters());
    held = holds.answers();
    unheld = List.copyOf(holds.failures().keySet());
    if (unheld.isEmpty()) {
      return;
    }
    if (engine.onUnreachable() == OnUnreachableWrite.FAIL) {
      if (transaction == null) { // or they may be those of its other writes, and end with it
        giveUpHolds(holds.failures());
      }
      throw refused(holds.failures().values().iterator().next());
    }
    engine.pending().begun(unheld);
    if (membership.releasing() == null) {
      writer().keepUnheld(unheld);
    }
  }

  private Writer writer() {
    return Objects.requireNonNull(writer, "writer");
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
    held.keySet().forEach(part -> giveUpHold(part));
    failures.forEach(
        (part, failure) -> {
          if (failure.mayHaveRun()) {
            giveUpHold(part);
          }
        });
    engine.delivery().wake();
  }

  private void giveUpHold(SlotKeys part) {
    engine.pending().add(part, writer().token(), Duration.ZERO, PendingReleases.NOT_KEPT);
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
    if (put == null || value == null || !membership.isOutside() || !engine.replicaLag().isZero()) {
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
   * Releases all, what was held in the same parts, or leaves it to the journal or to the end of the
   * transaction: one way or the other before it returns.
   */
  private void release(WrittenKeys after, @Nullable PutValue put, boolean open) {
    WrittenKeys late = after.without(before);
    List<SlotKeys> lateParts = SlotKeys.partsOf(late.allEntries(), late.groups());
    TransactionWrites transaction = membership.releasing();
    boolean stored = false;
    if (transaction != null && transaction.takesOver(before, late, open)) {
      holdLate(transaction, lateParts);
    } else {
      List<SlotKeys> all = new ArrayList<>(parts);
      all.addAll(lateParts);
      Ending ending = open || membership.isOpen(late) ? Ending.OPEN : Ending.KNOWN;
      stored = writer().release(all, unheld, budgetAfter, ending, put, meters());
    }
    countWritten(before.and(after), stored);
  }

  /** What the delegate's result named is held until the transaction ends. */
  private void holdLate(TransactionWrites transaction, List<SlotKeys> late) {
    List<SlotKeys> failed =
        List.copyOf(writer().hold(late, budgetAfter, meters()).failures().keySet());
    engine.pending().begun(failed);
    transaction.unheld(unheld);
    transaction.unheld(failed);
  }

  private void countWritten(WrittenKeys keys, boolean stored) {
    int named = keys.allEntries().size() + keys.groups().size();
    CallMeters meters = meters();
    if (stored) {
      meters.put();
    }
    meters.evictions(stored ? named - 1 : named);
  }

  private CallMeters meters() {
    return method.meters(call.slot());
  }
}
