package io.keyward.internal.engine;

import io.keyward.internal.frame.Slice;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.Settlement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends leases whose load failed, in one round within one deadline: each by the expired value that
 * it kept. Redis is asked after the failure, so that no write has been acknowledged since a value
 * that is served. One call's own.
 */
record Restoring<T>(ReadEngine engine, ReadMethod<T> method, CallMeters meters) {

  /** What may be served, by lease. */
  Map<Long, Slice> run(List<Settlement> leases, Budget budget) {
    Round<List<Settlement>, List<Optional<Slice>>> round =
        Round.run(
            engine.gate(),
            budget,
            Round.parts(leases),
            part -> engine.store().restore(part, method.valueLife()));
    Map<Long, Slice> found = new HashMap<>();
    round
        .answers()
        .forEach(
            (part, payloads) -> {
              for (int i = 0; i < part.size(); i++) {
                long lease = part.get(i).leaseId();
                payloads.get(i).ifPresent(payload -> found.put(lease, payload));
              }
            });
    round.failures().forEach(this::failed);
    return found;
  }

  private void failed(List<Settlement> part, Unavailable failure) {
    ErrorKind kind = failure.kind();
    if (kind != null) {
      meters.error(Operation.LOAD, kind);
    }
    engine.abandon(part, failure);
  }

  /**
   * What was restored; null where a write of this process has reached it and Redis does not know,
   * or where it cannot be read.
   */
  @Nullable T decode(EntryKey entry, Slice payload) {
    if (engine.pending().covers(entry)) {
      return null;
    }
    try {
      return method.stored().decode(payload);
    } catch (UnusableValue e) {
      meters.error(Operation.READ, e.kind());
      return null;
    }
  }
}
