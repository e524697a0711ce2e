package io.keyward.internal.engine;

import io.keyward.internal.frame.Frame;
import io.keyward.internal.key.EntryKey;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The loads that this process makes under leases of its own, for other callers to join. One is
 * announced only once Redis has said that the lease is ours, and joined only by a caller whose own
 * read, sent after its call began, saw that lease: anything looser would hand out a value from
 * before a write that the caller has already seen acknowledged. Safe for use by many threads.
 */
final class Flights {

  /** More than that are forgotten: whoever meets one then waits as for a stranger's lease. */
  private static final int MOST_GIVEN_UP = 1_000;

  /** From so many on, those whose lease is over are forgotten: a future may never complete. */
  private static final int MANY = 1_000;

  private final long leaseNanos;
  private final AtomicInteger tidyAt = new AtomicInteger(MANY);

  private final Map<Long, Flight> byLease = new ConcurrentHashMap<>();
  private final Set<Long> givenUp = ConcurrentHashMap.newKeySet();
  private final ThreadLocal<Integer> led = ThreadLocal.withInitial(() -> 0);

  /**
   * Of one cache.
   *
   * @param leaseTime after which nobody can see the lease of a load any more
   */
  Flights(Duration leaseTime) {
    this.leaseNanos = leaseTime.toNanos();
  }

  /** Announces the current thread's load; {@link #end} must follow. */
  Flight announce(long leaseId, EntryKey entry, long fingerprint) {
    Flight flight = new Flight(leaseId, entry, fingerprint, null);
    byLease.put(leaseId, flight);
    enter();
    return flight;
  }

  /**
   * Announces a load that may end in another thread; {@link #endLater} must follow. This thread
   * never waits for it: that could mean waiting for itself.
   */
  Flight announceLater(long leaseId, EntryKey entry, long fingerprint) {
    Flight flight = new Flight(leaseId, entry, fingerprint, Thread.currentThread());
    byLease.put(leaseId, flight);
    if (byLease.size() > tidyAt.get()) {
      byLease.values().removeIf(it -> it.isOlderThan(leaseNanos));
      tidyAt.set(byLease.size() + MANY);
    }
    return flight;
  }

  /** How many are known. */
  int size() {
    return byLease.size();
  }

  /** A load that was announced so has ended. */
  void endLater(Flight flight) {
    byLease.remove(flight.leaseId());
    flight.endWithNothing();
  }

  /** The current thread calls a delegate under a lease; {@link #leave} must follow. */
  void enter() {
    led.set(led.get() + 1);
  }

  /** The delegate's call has returned. */
  void leave() {
    int left = led.get() - 1;
    if (left == 0) {
      led.remove();
    } else {
      led.set(left);
    }
  }

  /** The current thread's load has ended; whoever waits for it still starts again. */
  void end(Flight flight) {
    leave();
    endLater(flight);
  }

  /** Nobody loads under that lease, though Redis may have it: there is nothing to wait for. */
  void giveUp(long leaseId) {
    if (givenUp.size() >= MOST_GIVEN_UP) {
      givenUp.clear();
    }
    givenUp.add(leaseId);
  }

  /** Whether the lease that was seen is one that this process has given up. */
  boolean isGivenUp(Frame.Lease seen) {
    return givenUp.contains(seen.id());
  }

  /** Whether the current thread is in a load, so that waiting could mean waiting for itself. */
  boolean isLeading() {
    int depth = led.get();
    if (depth == 0) {
      led.remove();
    }
    return depth > 0;
  }

  /** The load under the lease that was seen, if it is this process' and of that very entry. */
  @Nullable Flight find(Frame.Lease seen, EntryKey entry, long fingerprint) {
    Flight flight = byLease.get(seen.id());
    return flight != null && flight.isOf(entry, fingerprint) ? flight : null;
  }
}
