package io.keyward.internal.engine;

import io.keyward.internal.metrics.BypassReason;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.LeaseWish;
import io.keyward.internal.redis.LeasesReply;
import io.keyward.internal.redis.Settlement;
import io.keyward.internal.redis.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps 1 and 2 of a batch read: one MGET, then one round of leases for what it did not find. A
 * batch never waits for another's load: the delegate answers, and that is not stored. One call's
 * own.
 */
final class BatchSearch<K, T> {

  private final ReadEngine engine;
  private final ReadMethod<T> method;
  private final CallMeters meters;
  private final ReadScope scope;
  private final Budget budget;

  BatchSearch(ReadEngine engine, ReadMethod<T> method, CallMeters meters, ReadScope scope) {
    this.scope = scope;
    this.engine = engine;
    this.method = method;
    this.meters = meters;
    this.budget = engine.gate().newBudget();
  }

  /** Leaves each with a verdict that is final: a hit, a bypass or a lease. */
  void run(List<Sought<K, T>> all) {
    for (Sought<K, T> each : all) {
      BypassReason hidden = each.isOpen() ? engine.hiding(each.entry(), scope) : null;
      if (hidden != null) {
        each.bypass(hidden);
      }
    }
    look(open(all));
    if (scope.mayLease()) {
      lease(open(all));
    } else {
      open(all).forEach(each -> each.bypass(BypassReason.TRANSACTION));
    }
  }

  private static <K, T> List<Sought<K, T>> open(List<Sought<K, T>> all) {
    return all.stream().filter(Sought::isOpen).toList();
  }

  private void look(List<Sought<K, T>> open) {
    if (open.isEmpty()) {
      return;
    }
    try {
      List<Snapshot> found =
          engine
              .gate()
              .ask(budget, () -> engine.store().readAll(open.stream().map(Sought::entry).toList()));
      for (int i = 0; i < open.size(); i++) {
        judge(open.get(i), found.get(i));
      }
    } catch (Unavailable e) {
      bypass(open, Operation.READ, e);
    }
  }

  private void judge(Sought<K, T> sought, Snapshot found) {
    Verdict<T> verdict = engine.judge().judge(method, sought.entry(), meters, found);
    sought.judge(
        verdict instanceof Verdict.Wait ? new Verdict.Bypass<>(BypassReason.LEASE_WAIT) : verdict);
  }

  /** Some of the elements, and what Redis is asked for them. */
  private record Wishes<K, T>(List<Sought<K, T>> sought, List<LeaseWish> wishes) {}

  private void lease(List<Sought<K, T>> open) {
    if (open.isEmpty()) {
      return;
    }
    long sentNanos = System.nanoTime();
    Round<Wishes<K, T>, LeasesReply> round =
        Round.run(
            engine.gate(),
            budget,
            wishes(open),
            asked ->
                engine.store().leaseAll(asked.wishes(), engine.leaseTime(), method.longestLife()));
    round.answers().forEach((asked, reply) -> accept(asked, reply, sentNanos));
    round.failures().forEach(this::refuse);
  }

  private List<Wishes<K, T>> wishes(List<Sought<K, T>> open) {
    return Round.parts(open).stream()
        .map(some -> new Wishes<>(some, some.stream().map(this::wish).toList()))
        .toList();
  }

  private LeaseWish wish(Sought<K, T> sought) {
    Verdict.Vacant<T> found =
        sought.verdict() instanceof Verdict.Vacant<T> it ? it : new Verdict.Vacant<>(null);
    return new LeaseWish(sought.entry(), engine.store().newId(), found.unusableId(), found.keep());
  }

  private void accept(Wishes<K, T> asked, LeasesReply reply, long sentNanos) {
    engine.clock().learn(reply.redisNowMillis(), sentNanos);
    for (int i = 0; i < asked.sought().size(); i++) {
      Sought<K, T> sought = asked.sought().get(i);
      switch (reply.each().get(i)) {
        case OURS -> sought.judge(new Verdict.Leased<>(asked.wishes().get(i).id(), sentNanos));
        case HELD -> sought.bypass(BypassReason.HOLD);
        case TAKEN -> sought.bypass(BypassReason.LEASE_WAIT);
        case OUT_OF_MEMORY -> {
          meters.error(Operation.LEASE, ErrorKind.OUT_OF_MEMORY);
          sought.bypass(BypassReason.UNREACHABLE);
        }
      }
    }
  }

  private void refuse(Wishes<K, T> asked, Unavailable failure) {
    bypass(asked.sought(), Operation.LEASE, failure);
    if (failure.mayHaveRun()) {
      engine.abandon(
          asked.wishes().stream().map(it -> Settlement.drop(it.entry(), it.id())).toList());
    }
  }

  private void bypass(List<Sought<K, T>> some, Operation operation, Unavailable failure) {
    @Nullable ErrorKind kind = failure.kind();
    if (kind != null) {
      meters.error(operation, kind);
    }
    some.forEach(each -> each.bypass(failure.reason()));
  }
}
