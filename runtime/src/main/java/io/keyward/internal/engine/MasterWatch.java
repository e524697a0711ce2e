package io.keyward.internal.engine;

import io.keyward.internal.engine.RecentReleases.Release;
import io.keyward.internal.metrics.CacheMeters;
import io.keyward.internal.redis.Histories;
import io.keyward.internal.redis.Persistence;
import io.keyward.internal.redis.RedisStore;
import io.keyward.internal.redis.StoreException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that another Redis answers than before: a replica that was promoted, or a server that has
 * started again. It may lack the last releases that were confirmed, so they are sent once more, by
 * the journal: until that has delivered them, this process bypasses what they name.
 *
 * <p>Looks once a second, in a daemon thread, while there is something to lose. What is older than
 * a minute, as long as the same Redis answers, every replica worth promoting has.
 */
final class MasterWatch {

  private static final Logger LOG = LoggerFactory.getLogger(MasterWatch.class);
  private static final long PERIOD_MILLIS = 1_000;
  private static final long RETRY_MILLIS = 200;
  private static final long LONGEST_LOOK_SECONDS = 30;
  private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final RedisStore store;
  private final PendingReleases pending;
  private final ReleaseDelivery delivery;
  private final CacheMeters meters;
  private final RecentReleases recent;
  private final Rarely persistence = new Rarely(Duration.ofMinutes(1));
  private final Chore chore;

  /** The thread's own. */
  private Set<String> known = Set.of();

  private boolean persistenceSaid;
  private boolean refusalSaid;

  MasterWatch(
      RecentReleases recent,
      RedisStore store,
      PendingReleases pending,
      ReleaseDelivery delivery,
      CacheMeters meters) {
    this.recent = recent;
    this.store = store;
    this.pending = pending;
    this.delivery = delivery;
    this.meters = meters;
    this.chore = new Chore("keyward-watch", this::look);
    recent.onFirst(this::begin);
  }

  /** Begins to look, if it does not yet: which Redis answers has to be known before it changes. */
  void begin() {
    chore.schedule(0);
  }

  private void look() {
    long start = System.nanoTime();
    CompletionStage<?> unused =
        store
            .histories()
            .toCompletableFuture()
            .orTimeout(LONGEST_LOOK_SECONDS, TimeUnit.SECONDS)
            .whenCompleteAsync((seen, failure) -> looked(start, seen, failure), chore);
  }

  private void looked(long start, @Nullable Histories seen, @Nullable Throwable failure) {
    long pause = recent.isEmpty() ? PERIOD_MILLIS : RETRY_MILLIS;
    try {
      if (seen != null) {
        compare(start, seen);
        pause = PERIOD_MILLIS;
      } else if (isRefused(failure)) {
        recent.forgetBefore(start - KEPT_NANOS);
        pause = TimeUnit.NANOSECONDS.toMillis(KEPT_NANOS);
        sayThatNobodyKnows();
      }
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("A look at which Redis answers failed; it is tried again");
    } finally {
      chore.ended();
      if (known.isEmpty() || !recent.isEmpty()) {
        chore.schedule(pause);
      }
    }
  }

  private void compare(long start, Histories seen) {
    Histories first = store.firstHistories();
    if (known.isEmpty() && first != null) {
      known = first.ids();
    }
    // Where none was seen at first contact, what was confirmed may have been by a predecessor.
    if (!known.containsAll(seen.ids()) && !recent.isEmpty()) {
      sendAgain();
    } else if (seen.complete()) {
      recent.forgetBefore(start - KEPT_NANOS);
    }
    Set<String> all = new HashSet<>(seen.ids());
    if (!seen.complete()) {
      all.addAll(known); // who does not answer may be back
    }
    known = all;
    if (persistence.isDue()) {
      CompletionStage<?> unused = store.info().thenAcceptAsync(this::judge, chore);
    }
  }

  private void judge(List<Map<String, String>> masters) {
    if (!persistenceSaid && masters.stream().anyMatch(Persistence::isOn)) {
      persistenceSaid = true;
      LOG.warn(
          "Redis writes to disk what this cache keeps in it. Should it start again from an old"
              + " file, evicted values are back for longer than the last evictions, which are sent"
              + " again, can mend. Run a cache without persistence: save \"\" and appendonly no");
    }
  }

  private void sendAgain() {
    List<Release> lost = recent.drain(store::newId);
    lost.forEach(
        it -> pending.add(it.keys(), it.token(), it.leaveLeft(), PendingReleases.NOT_KEPT));
    delivery.wake();
    int keys = lost.stream().mapToInt(it -> it.keys().size()).sum();
    meters.replayed(keys);
    LOG.atWarn()
        .addKeyValue("evictions", keys)
        .log("Another Redis answers than before: the last evictions are sent to it again");
  }

  private static boolean isRefused(@Nullable Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof StoreException refused && refused.kind() == StoreException.Kind.REFUSED;
  }

  private void sayThatNobodyKnows() {
    if (!refusalSaid) {
      refusalSaid = true;
      LOG.info(
          "Redis does not say which one it is (INFO replication): evictions that a promoted replica"
              + " may lack are not sent again. Allow +info to the cache's user");
    }
  }

  void close() {
    chore.close();
  }
}
