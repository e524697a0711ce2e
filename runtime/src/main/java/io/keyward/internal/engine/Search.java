package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.metrics.BypassReason;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.LeaseReply;
import io.keyward.internal.redis.Snapshot;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Steps 1 and 2 of a read: from a key to an answer, a bypass, or a lease of one's own. One call's
 * own.
 */
final class Search<T> {

  private final ReadEngine engine;
  private final ReadMethod<T> method;
  private final EntryKey entry;
  private final CallMeters meters;
  private final ReadScope scope;
  private final Budget budget;
  private @Nullable Patience patience;
  private boolean startedAgain;

  Search(
      ReadEngine engine, ReadMethod<T> method, EntryKey entry, CallMeters meters, ReadScope scope) {
    this.engine = engine;
    this.scope = scope;
    this.method = method;
    this.entry = entry;
    this.meters = meters;
    this.budget = engine.gate().newBudget();
  }

  /** A verdict that is final: no {@code Wait} and no {@code Vacant}. */
  Verdict<T> run() {
    Unavailable refusal = engine.gate().refusal(budget);
    if (refusal != null) {
      return new Verdict.Bypass<>(refusal.reason());
    }
    Operation operation = Operation.READ;
    try {
      Verdict<T> verdict = judge(engine.gate().send(this::read).await(budget));
      while (true) {
        if (verdict instanceof Verdict.Vacant<T> vacant) {
          operation = Operation.LEASE;
          verdict = lease(vacant);
        } else if (verdict instanceof Verdict.Wait<T> wait) {
          operation = Operation.READ;
          verdict = await(wait);
        } else {
          return verdict;
        }
      }
    } catch (Unavailable e) {
      if (e.kind() != null) {
        meters.error(operation, e.kind());
      }
      return new Verdict.Bypass<>(e.reason());
    }
  }

  /** One look, and no more: a hit, a bypass, or what a read would go on from. */
  Verdict<T> look() {
    Unavailable refusal = engine.gate().refusal(budget);
    if (refusal != null) {
      return new Verdict.Bypass<>(refusal.reason());
    }
    try {
      return judge(engine.gate().send(this::read).await(budget));
    } catch (Unavailable e) {
      if (e.kind() != null) {
        meters.error(Operation.READ, e.kind());
      }
      return new Verdict.Bypass<>(e.reason());
    }
  }

  /**
   * Has the generations made that a put is stamped with, which only a lease does: the first put of
   * a resource would store nothing otherwise. Its Hold then takes the lease's place.
   */
  PutLease makeGenerations() {
    long id = engine.store().newId();
    try {
      LeaseReply reply = ask(id, new Verdict.Vacant<>(null));
      if (reply instanceof LeaseReply.Ours) {
        return new PutLease(budget, entry, id);
      }
    } catch (Unavailable e) {
      if (e.kind() != null) {
        meters.error(Operation.LEASE, e.kind());
      }
    }
    return PutLease.none(budget);
  }

  private Verdict<T> lookAgain() throws Unavailable {
    return judge(engine.gate().ask(budget, this::read));
  }

  private CompletionStage<Snapshot> read() {
    return engine.store().read(entry);
  }

  private Verdict<T> judge(Snapshot snapshot) {
    return engine.judge().judge(method, entry, meters, snapshot);
  }

  private Verdict<T> lease(Verdict.Vacant<T> vacant) throws Unavailable {
    if (!scope.mayLease()) {
      return new Verdict.Bypass<>(BypassReason.TRANSACTION);
    }
    long id = engine.store().newId();
    long sentNanos = System.nanoTime();
    LeaseReply reply = ask(id, vacant);
    if (reply instanceof LeaseReply.Ours ours) {
      engine.clock().learn(ours.redisNowMillis(), sentNanos);
      return new Verdict.Leased<>(id, sentNanos);
    }
    if (reply instanceof LeaseReply.Other other) {
      return judge(other.snapshot());
    }
    if (reply instanceof LeaseReply.Held) {
      return new Verdict.Bypass<>(BypassReason.HOLD);
    }
    meters.error(Operation.LEASE, ErrorKind.OUT_OF_MEMORY);
    return new Verdict.Bypass<>(BypassReason.UNREACHABLE);
  }

  /** Sent once; an answer that is lost is no lease. */
  private LeaseReply ask(long id, Verdict.Vacant<T> vacant) throws Unavailable {
    Duration life = engine.leaseTime();
    try {
      return engine
          .gate()
          .ask(
              budget,
              () ->
                  engine
                      .store()
                      .lease(
                          entry,
                          id,
                          vacant.unusableId(),
                          vacant.keep(),
                          life,
                          method.longestLife()));
    } catch (Unavailable e) {
      if (e.mayHaveRun()) {
        engine.abandon(entry, id);
      }
      throw e;
    }
  }

  private Verdict<T> await(Verdict.Wait<T> wait) throws Unavailable {
    if (!scope.isOutside()
        || engine.flights().isLeading()
        || engine.flights().isGivenUp(wait.lease())) {
      return new Verdict.Bypass<>(BypassReason.LEASE_WAIT);
    }
    Patience left = patience;
    if (left == null) {
      left = new Patience(engine.leaseTime());
      patience = left;
    }
    Flight flight = engine.flights().find(wait.lease(), entry, method.stored().fingerprint());
    if (flight != null && flight.isOwn()) {
      return new Verdict.Bypass<>(BypassReason.LEASE_WAIT);
    }
    if (flight != null) {
      return join(flight, left);
    }
    return left.pause() ? lookAgain() : new Verdict.Bypass<>(BypassReason.LEASE_WAIT);
  }

  private Verdict<T> join(Flight flight, Patience left) throws Unavailable {
    try {
      Flight.Outcome outcome = flight.await(left.left());
      if (outcome instanceof Flight.Outcome.Bytes bytes) {
        return new Verdict.Joined<>(method.stored().decode(bytes.payload()));
      }
      if (outcome instanceof Flight.Outcome.Stale stale && stale.by() == method) {
        return new Verdict.Joined<>(method.stored().decode(stale.payload()));
      }
      if (outcome instanceof Flight.Outcome.None none && none.by() == method) {
        return new Verdict.JoinedNone<>();
      }
    } catch (TimeoutException e) {
      return new Verdict.Bypass<>(BypassReason.LEASE_WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Verdict.Bypass<>(BypassReason.LEASE_WAIT);
    } catch (UnusableValue e) {
      meters.error(Operation.READ, e.kind());
    }
    if (startedAgain) {
      return new Verdict.Bypass<>(BypassReason.LEASE_WAIT);
    }
    startedAgain = true;
    return lookAgain();
  }
}
