package io.keyward.internal.engine;

import io.keyward.internal.frame.Frame;
import io.keyward.internal.key.EntryKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The loads that this process makes under leases of its own, for other callers to join. One is
 * announced only once Redis has said that the lease is ours, and joined only by a caller whose own
 * read, sent after its call began, saw that lease: anything looser would hand out a value from
 * before a write that the caller has already seen acknowledged. Safe for use by many threads.
 */
final class Flights {

  private final Map<Long, Flight> byLease = new ConcurrentHashMap<>();
  private final ThreadLocal<Integer> led = ThreadLocal.withInitial(() -> 0);

  /** Announces the current thread's load; {@link #end} must follow. */
  Flight announce(long leaseId, EntryKey entry, long fingerprint) {
    Flight flight = new Flight(leaseId, entry, fingerprint);
    byLease.put(leaseId, flight);
    led.set(led.get() + 1);
    return flight;
  }

  /** The current thread's load has ended; whoever waits for it still starts again. */
  void end(Flight flight) {
    byLease.remove(flight.leaseId());
    int left = led.get() - 1;
    if (left == 0) {
      led.remove();
    } else {
      led.set(left);
    }
    flight.endWithNothing();
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
