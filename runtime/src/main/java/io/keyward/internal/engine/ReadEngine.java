package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.TenantGuard;
import io.keyward.internal.metrics.BypassReason;
import io.keyward.internal.redis.RedisStore;
import io.keyward.internal.redis.Settlement;
import io.keyward.support.Lifetime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the reads of one cache share. Safe for use by many threads. */
record ReadEngine(
    TenantGuard guard,
    RedisStore store,
    Gate gate,
    Judge judge,
    RedisClock clock,
    Flights flights,
    PendingReleases pending,
    Transactions transactions,
    Later later,
    Refresher refresher,
    Duration leaseTime) {

  /** Why a read may not use Redis' answer, whatever it be; null where it may. */
  @Nullable BypassReason hiding(EntryKey entry, ReadScope scope) {
    if (scope.hides(entry)) {
      return BypassReason.TRANSACTION;
    }
    return pending.covers(entry) ? BypassReason.JOURNAL : null;
  }

  /**
   * Gives up a lease that may be in Redis although its answer, or that of its fill, was lost: it
   * would keep other callers waiting for as long as it lives. Neither awaited nor counted, as that
   * would be on Redisson's thread; if this is lost too, the lease expires, and callers of this
   * process do not wait for it meanwhile.
   */
  void abandon(EntryKey entry, long leaseId) {
    flights.giveUp(leaseId);
    CompletionStage<Boolean> unused = store.drop(entry, leaseId);
  }

  /** Gives up leases of a batch, all drops; see {@link #abandon(EntryKey, long)}. */
  void abandon(List<Settlement> drops) {
    drops.forEach(drop -> flights.giveUp(drop.leaseId()));
    CompletionStage<?> unused = store.settleAll(drops, 0, Lifetime.NONE);
  }

  /** Gives up leases that could not be ended, for this reason: Redis may have them yet. */
  void abandon(List<Settlement> drops, Unavailable failure) {
    if (failure.mayHaveRun() || failure.isLate()) {
      abandon(drops);
    } else {
      drops.forEach(drop -> flights.giveUp(drop.leaseId()));
    }
  }
}
