package io.keyward.internal.engine;

import io.keyward.internal.engine.PendingReleases.Due;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.RedisStore;
import io.keyward.internal.redis.ReleaseReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what {@link PendingReleases} holds, in a daemon thread that lives while something waits.
 * Each is a Release by its writer's token, never a plain DEL: another writer's hold stays.
 */
final class ReleaseDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseDelivery.class);
  private static final int BATCH = 128;
  private static final long RETRY_MILLIS = 200;

  private final PendingReleases pending;
  private final RedisStore store;
  private final Gate gate;
  private final Outbox outbox;
  private final CallMeters meters;
  private final Chore chore;

  ReleaseDelivery(
      PendingReleases pending, RedisStore store, Gate gate, Outbox outbox, CallMeters meters) {
    this.outbox = outbox;
    this.pending = pending;
    this.store = store;
    this.gate = gate;
    this.meters = meters;
    this.chore = new Chore("keyward-journal", this::run);
  }

  /** Something waits: sees to it soon. */
  void wake() {
    chore.schedule(RETRY_MILLIS);
  }

  private void run() {
    boolean delivered = false;
    try {
      delivered = deliverBatch(gate.newBudget());
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("Delivering evictions failed; it is tried again");
    } finally {
      chore.ended();
      if (pending.size() > 0) {
        chore.schedule(delivered ? 0 : RETRY_MILLIS);
      }
    }
  }

  /** Whether Redis confirmed all of a batch. */
  private boolean deliverBatch(Budget budget) {
    List<Sending> sendings = new ArrayList<>();
    boolean all = true;
    for (Due due : pending.due(BATCH)) {
      if (gate.refusal(budget) != null) {
        all = false;
        break;
      }
      try {
        sendings.add(new Sending(due, gate.send(() -> release(due))));
      } catch (Unavailable e) {
        all = false;
        failed(due, e);
      }
    }
    for (Sending sending : sendings) {
      all &= confirm(sending, budget);
    }
    return all;
  }

  private CompletionStage<ReleaseReply> release(Due due) {
    long token = due instanceof Due.OfWrite write ? write.token() : store.newId();
    return store.release(due.keys(), token, due.leave(), null);
  }

  private boolean confirm(Sending sending, Budget budget) {
    try {
      sending.sent.await(budget);
      pending.delivered(sending.due);
      if (sending.due instanceof Due.OfWrite write && write.kept() != PendingReleases.NOT_KEPT) {
        outbox.delivered(Set.of(write.kept()));
      }
      return true;
    } catch (Unavailable e) {
      failed(sending.due, e);
      return false;
    }
  }

  private void failed(Due due, Unavailable failure) {
    pending.postponed(due);
    ErrorKind kind = failure.kind();
    if (kind != null) {
      meters.error(Operation.JOURNAL, kind);
    }
  }

  /** Delivers what can be delivered within one deadline, and ends the thread. */
  void close() {
    chore.close();
    Budget budget = gate.newBudget();
    boolean goesOn = true;
    while (goesOn && pending.size() > 0) {
      goesOn = deliverBatch(budget);
    }
    int left = pending.size();
    if (left > 0) {
      LOG.atWarn()
          .addKeyValue("evictions", left)
          .log("The cache was closed with evictions that Redis has not confirmed");
    }
  }

  private record Sending(Due due, Gate.Sent<ReleaseReply> sent) {}
}
