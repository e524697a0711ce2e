package io.keyward.internal.engine;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.UserCode;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.FillValue;
import io.keyward.internal.redis.RefreshEnd;
import io.keyward.internal.redis.RefreshWish;
import io.keyward.internal.redis.RefreshesReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One refresh of the values that one call has hit: the right to each, the delegate once, and each
 * new value in the place of exactly the old one. Where anything is in doubt, the old value stays.
 * Run once, in a thread of the {@link Refresher}'s.
 *
 * @param caller whom {@link TenantContext} named in that call
 */
record Refresh<T, R>(
    ReadEngine engine,
    ReadMethod<T> method,
    CallMeters meters,
    Reload<T, R> reload,
    Optional<TenantId> caller) {

  /** Made in the thread of the call. */
  static <T, R> Refresh<T, R> of(
      ReadEngine engine, ReadMethod<T> method, CallMeters meters, Reload<T, R> reload) {
    return new Refresh<>(engine, method, meters, reload, TenantContext.current());
  }

  /** Refreshes them, which are at least one, of the same tenant. */
  void run(List<Due> due) {
    due.get(0)
        .entry()
        .tenant()
        .ifPresentOrElse(
            tenant -> TenantContext.run(tenant, () -> runFor(tenant, due)), () -> runGlobal(due));
  }

  /** What the delegate sees of a tenant is what it saw in the call, whatever thread runs this. */
  private void runGlobal(List<Due> due) {
    caller.ifPresentOrElse(
        tenant -> TenantContext.run(tenant, () -> claim(due)),
        () -> {
          if (TenantContext.current().isEmpty()) {
            claim(due);
          } else {
            due.forEach(each -> engine.refresher().refused(each.entry()));
          }
        });
  }

  /** A resolver that does not answer that tenant would have the delegate load another's. */
  private void runFor(TenantId tenant, List<Due> due) {
    try {
      engine.guard().requireUnchanged(method.name(), tenant);
    } catch (RuntimeException thrown) { // of the resolver's, too
      failed(thrown);
      return;
    }
    claim(due);
  }

  private void claim(List<Due> due) {
    List<RefreshWish> wishes = new ArrayList<>();
    for (Due each : due) {
      if (isSafe(each.entry())) {
        wishes.add(wish(each));
      } else {
        engine.refresher().ended(each.entry());
      }
    }
    List<RefreshWish> ours = ask(wishes);
    if (!ours.isEmpty()) {
      load(ours);
    }
  }

  /** The token is drawn here: most hits find a refresh of their entry under way. */
  private RefreshWish wish(Due due) {
    return new RefreshWish(
        due.entry(), engine.store().newId(), due.aged().id(), due.aged().dueAtMillis());
  }

  /**
   * Whether what is loaded by the call's arguments is this entry's, which an argument that was
   * changed after the call makes untrue, no write of this process is still to be delivered, and
   * this thread, which an executor may have chosen, sees what is committed.
   */
  private boolean isSafe(EntryKey entry) {
    return engine.transactions().scope().mayLease()
        && !engine.pending().covers(entry)
        && reload.isStillOf(entry);
  }

  /** Those that are ours to refresh. */
  private List<RefreshWish> ask(List<RefreshWish> wishes) {
    long sentNanos = System.nanoTime();
    Round<List<RefreshWish>, RefreshesReply> round =
        Round.run(
            engine.gate(),
            engine.gate().newBudget(),
            Round.parts(wishes),
            part ->
                engine.store().refreshes().refresh(part, engine.leaseTime(), method.longestLife()));
    List<RefreshWish> ours = new ArrayList<>();
    round
        .answers()
        .forEach(
            (part, reply) -> {
              engine.clock().learn(reply.redisNowMillis(), sentNanos);
              for (int i = 0; i < part.size(); i++) {
                if (isOurs(part.get(i), reply.each().get(i))) {
                  ours.add(part.get(i));
                }
              }
            });
    round
        .failures()
        .forEach(
            (part, failure) -> {
              count(failure);
              part.forEach(wish -> engine.refresher().refused(wish.entry()));
            });
    return ours;
  }

  private boolean isOurs(RefreshWish wish, RefreshesReply.Answer answer) {
    if (answer == RefreshesReply.Answer.OURS) {
      return true;
    }
    if (answer == RefreshesReply.Answer.OUT_OF_MEMORY) {
      meters.error(Operation.REFRESH, ErrorKind.OUT_OF_MEMORY);
    }
    engine.refresher().refused(wish.entry());
    return false;
  }

  private void load(List<RefreshWish> claimed) {
    List<RefreshWish> safe = new ArrayList<>();
    List<RefreshEnd> unsafe = new ArrayList<>();
    for (RefreshWish wish : claimed) {
      if (isSafe(wish.entry())) {
        safe.add(wish);
      } else {
        unsafe.add(RefreshEnd.left(wish));
      }
    }
    end(unsafe, engine.gate().newBudget());
    if (!safe.isEmpty()) {
      loadSafe(safe);
    }
  }

  private void loadSafe(List<RefreshWish> safe) {
    long start = System.nanoTime();
    CompletionStage<? extends R> answer;
    try {
      answer = reload.load(safe.stream().map(RefreshWish::entry).toList());
    } catch (Throwable thrown) {
      meters.load(System.nanoTime() - start);
      failed(UserCode.survived(thrown));
      return;
    }
    if (answer == null) {
      meters.load(System.nanoTime() - start);
      end(safe.stream().map(RefreshEnd::left).toList(), engine.gate().newBudget());
      return;
    }
    CompletableFuture<Boolean> unused =
        engine
            .later()
            .<R, Boolean>after(
                answer,
                (result, failure, budget) -> {
                  meters.load(System.nanoTime() - start);
                  loaded(safe, result, failure, budget);
                  return true;
                });
  }

  private void loaded(
      List<RefreshWish> claimed, @Nullable R result, @Nullable Throwable failure, Budget budget) {
    if (failure != null) {
      failed(failure);
      return;
    }
    Reload.Found<T> found;
    try {
      found = reload.read(result);
    } catch (Throwable thrown) {
      failed(UserCode.survived(thrown));
      return;
    }
    end(
        claimed.stream()
            .map(wish -> isSafe(wish.entry()) ? ending(wish, found) : RefreshEnd.left(wish))
            .toList(),
        budget);
  }

  /** The locks of a refresh that failed stay, so that a broken delegate is not hammered. */
  private void failed(Throwable failure) {
    meters.error(Operation.REFRESH, ErrorKind.LOAD);
    engine.refresher().failed(method.name(), failure);
  }

  private RefreshEnd ending(RefreshWish wish, Reload.Found<T> found) {
    long fingerprint = method.stored().fingerprint();
    T value = found.values().get(wish.entry());
    if (value == null) {
      return switch (found.missing()) {
        case LEFT -> RefreshEnd.left(wish);
        case REMOVED -> RefreshEnd.away(wish);
        case REMEMBERED -> RefreshEnd.by(wish, FillValue.absent(fingerprint, method.absentTtl()));
      };
    }
    try {
      byte[] payload = method.stored().encode(value);
      return RefreshEnd.by(wish, FillValue.value(fingerprint, method.valueLife(), payload));
    } catch (UnusableValue e) {
      meters.error(Operation.REFRESH, e.kind());
      return RefreshEnd.left(wish);
    }
  }

  private void end(List<RefreshEnd> ends, Budget budget) {
    Round<List<RefreshEnd>, List<RefreshEnd.Outcome>> round =
        Round.run(
            engine.gate(),
            budget,
            Round.parts(ends),
            part -> engine.store().refreshes().refreshed(part));
    round.answers().values().forEach(outcomes -> outcomes.forEach(this::count));
    round.failures().values().forEach(this::count);
    ends.forEach(end -> engine.refresher().ended(end.entry()));
  }

  private void count(RefreshEnd.Outcome outcome) {
    if (outcome == RefreshEnd.Outcome.STORED) {
      meters.put();
    } else if (outcome == RefreshEnd.Outcome.OUT_OF_MEMORY) {
      meters.error(Operation.REFRESH, ErrorKind.OUT_OF_MEMORY);
    }
  }

  private void count(Unavailable failure) {
    ErrorKind kind = failure.kind();
    if (kind != null) {
      meters.error(Operation.REFRESH, kind);
    }
  }
}
