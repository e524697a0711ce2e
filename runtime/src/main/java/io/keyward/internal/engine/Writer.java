package io.keyward.internal.engine;

import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.HoldReply;
import io.keyward.internal.redis.PutValue;
import io.keyward.internal.redis.ReleaseReply;
import io.keyward.internal.redis.SlotKeys;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who writes: a transaction, or a call outside of one. What it tells Redis, by its token. Safe for
 * use by many threads.
 */
record Writer(WriteEngine engine, long token) {

  /** A new one. */
  static Writer of(WriteEngine engine) {
    return new Writer(engine, engine.store().newId());
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
   * Releases all, or leaves it to the journal: one way or the other before it returns.
   *
   * @param unheld what this writer began unmarked, whose coverage by the journal ends with this
   * @param open whether the database may still carry the write out: for as long as a hold lives
   * @return whether {@code put} was stored
   */
  boolean release(
      List<SlotKeys> parts,
      List<SlotKeys> unheld,
      Budget budget,
      boolean open,
      @Nullable PutValue put,
      CallMeters meters) {
    Duration leave = leave(open);
    Round<SlotKeys, ReleaseReply> releases =
        Round.run(
            engine.gate(),
            budget,
            parts,
            part -> engine.store().release(part, token, leave, putIn(part, put)));
    releases
        .failures()
        .forEach(
            (part, failure) -> {
              engine.pending().add(part, token, leave);
              count(Operation.RELEASE, failure, meters);
            });
    engine.pending().ended(unheld);
    if (!releases.failures().isEmpty()) {
      engine.delivery().wake();
    }
    return releases.answers().containsValue(ReleaseReply.STORED);
  }

  /** Has the journal release all. */
  void releaseLater(List<SlotKeys> parts, List<SlotKeys> unheld, boolean open) {
    parts.forEach(part -> engine.pending().add(part, token, leave(open)));
    engine.pending().ended(unheld);
    engine.delivery().wake();
  }

  private Duration leave(boolean open) {
    Duration lag = engine.replicaLag();
    return open ? engine.holdLife() : lag;
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
