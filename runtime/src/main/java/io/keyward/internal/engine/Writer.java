package io.keyward.internal.engine;

import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.HoldReply;
import io.keyward.internal.redis.PutValue;
import io.keyward.internal.redis.ReleaseReply;
import io.keyward.internal.redis.SlotKeys;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who writes: a transaction, or a call outside of one. What it tells Redis and the journals, by its
 * token. Safe for use by many threads.
 */
final class Writer {

  private final WriteEngine engine;
  private final long token;

  /** What is in the journal that outlives this process. */
  private final KeptRows kept = new KeptRows();

  /** The same, for as long as calls go on that had not answered at the commit. */
  private final KeptRows unanswered = new KeptRows();

  /** A new one. */
  Writer(WriteEngine engine) {
    this.engine = engine;
    this.token = engine.store().newId();
  }

  long token() {
    return token;
  }

  /** Holds all; what fails is counted. */
  Round<SlotKeys, HoldReply> hold(List<SlotKeys> parts, Budget budget, CallMeters meters) {
    Round<SlotKeys, HoldReply> holds =
        Round.run(
            engine.gate(),
            budget,
            parts,
            part -> engine.store().hold(part, token, engine.holdLife()));
    holds.failures().values().forEach(failure -> count(Operation.HOLD, failure, meters));
    return holds;
  }

  /**
   * A write of these begins unmarked, outside of transactions: should this process die, another one
   * delivers their release, once no write can be running any more. Nobody will know then whether
   * the database still carries it out, so that is to leave a hold, and not to end the one that a
   * Release has left for the same reason.
   */
  void keepUnheld(List<SlotKeys> parts) {
    kept.add(engine.outbox().append(parts, token, engine.holdLife(), engine.holdTime(), null));
  }

  /** Right before its commit: should this process die after it, another one delivers these. */
  void keep(List<SlotKeys> parts, Ending ending, Object transaction) {
    kept.add(engine.outbox().append(parts, token, leave(ending), Duration.ZERO, transaction));
  }

  /**
   * As {@link #keep}, of a call that may go on after the commit: should this process die before it
   * has answered, these are delivered once it cannot be running any more.
   */
  void keepUnanswered(List<SlotKeys> parts, Object transaction) {
    unanswered.add(
        engine.outbox().append(parts, token, engine.holdLife(), engine.holdTime(), transaction));
  }

  /** That call has answered before the end of its transaction, which now releases it. */
  void answered(List<SlotKeys> parts) {
    for (SlotKeys part : parts) {
      unanswered.takeOne(part).forEach(id -> kept.add(Map.of(part, id)));
    }
  }

  /**
   * Releases all, or leaves it to the journal: one way or the other before it returns.
   *
   * @param unheld what this writer began unmarked, whose coverage by the journal ends with this
   * @return whether {@code put} was stored
   */
  boolean release(
      List<SlotKeys> parts,
      List<SlotKeys> unheld,
      Budget budget,
      Ending ending,
      @Nullable PutValue put,
      CallMeters meters) {
    return round(parts, unheld, budget, ending, put, meters)
        .answers()
        .containsValue(ReleaseReply.STORED);
  }

  /** As {@link #release}, of all that is over of a transaction. */
  void releaseAll(
      List<SlotKeys> parts,
      List<SlotKeys> unheld,
      Budget budget,
      Ending ending,
      CallMeters meters) {
    boolean delivered = round(parts, unheld, budget, ending, null, meters).failures().isEmpty();
    if (delivered && ending != Ending.OPEN) { // also what was kept before more was named
      engine.outbox().delivered(Set.copyOf(kept.takeAll()));
    }
  }

  private Round<SlotKeys, ReleaseReply> round(
      List<SlotKeys> parts,
      List<SlotKeys> unheld,
      Budget budget,
      Ending ending,
      @Nullable PutValue put,
      CallMeters meters) {
    Duration leave = leave(ending);
    Round<SlotKeys, ReleaseReply> releases =
        Round.run(
            engine.gate(),
            budget,
            parts,
            part -> engine.store().release(part, token, leave, putIn(part, put)));
    releases.failures().values().forEach(failure -> count(Operation.RELEASE, failure, meters));
    confirm(releases, ending);
    leaveToJournal(releases.failures().keySet(), unheld, ending);
    return releases;
  }

  /** What commits after all is to be found by a sweep, so it stays kept where nobody knows. */
  private void confirm(Round<SlotKeys, ReleaseReply> releases, Ending ending) {
    if (ending == Ending.OPEN || (kept.isEmpty() && unanswered.isEmpty())) {
      return;
    }
    Set<Long> ids = new HashSet<>();
    for (SlotKeys part : releases.answers().keySet()) {
      List<Long> known = kept.take(part);
      ids.addAll(known.isEmpty() && ending != Ending.GOES_ON ? unanswered.takeOne(part) : known);
    }
    engine.outbox().delivered(ids);
  }

  /** Has the journal release all. */
  void leaveToJournal(Collection<SlotKeys> parts, List<SlotKeys> unheld, Ending ending) {
    Duration leave = leave(ending);
    keepLate(parts, leave, ending);
    for (SlotKeys part : parts) {
      List<Long> ids = ending == Ending.OPEN ? List.of() : kept.takeOne(part);
      engine
          .pending()
          .add(part, token, leave, ids.isEmpty() ? PendingReleases.NOT_KEPT : ids.get(0));
    }
    engine.pending().ended(unheld);
    if (!parts.isEmpty()) {
      engine.delivery().wake();
    }
  }

  /** A rollback has changed nothing: what is held expires, and leaves nothing. */
  private void keepLate(Collection<SlotKeys> parts, Duration leave, Ending ending) {
    if (engine.outbox().isThere() && ending != Ending.ROLLED_BACK) {
      List<SlotKeys> notKept = parts.stream().filter(part -> !kept.has(part)).toList();
      kept.add(engine.outbox().append(notKept, token, leave, Duration.ZERO, null));
    }
  }

  private Duration leave(Ending ending) {
    Duration lag = engine.replicaLag();
    return ending == Ending.OPEN || ending == Ending.GOES_ON ? engine.holdLife() : lag;
  }

  private static @Nullable PutValue putIn(SlotKeys slot, @Nullable PutValue put) {
    return put != null && slot.entries().contains(put.entry()) ? put : null;
  }

  private static void count(Operation operation, Unavailable failure, CallMeters meters) {
    ErrorKind kind = failure.kind();
    if (kind != null) {
      meters.error(operation, kind);
    }
  }
}
