package io.keyward.checker;

import java.time.Duration;
import java.util.List;

/**
 * What the protocol's windows allow: until when a write may be missed, and by whom. They need a
 * fault in the right moment; where there was none, nothing is allowed.
 *
 * @param faults what was injected
 * @param delivery how long after an outage a journal has delivered: the breaker's second, a new
 *     connection, and the deliverer's next turn
 * @param life how long after its process' death a write may be missed that nobody delivers: a
 *     lease, and the longest ttl
 */
record Windows(List<Fault> faults, Duration delivery, Duration life) {

  /** The longest lifetime in {@link Items}. */
  static final Duration LONGEST_TTL = Duration.ofSeconds(3);

  /** What may be missed by nobody. */
  static Windows none() {
    return new Windows(List.of(), Duration.ZERO, Duration.ZERO);
  }

  /** From when on a read in {@code reader} may not miss the write. */
  long binds(Write write, int reader) {
    long binds = write.binds();
    if (binds == Write.NEVER) {
      return binds;
    }
    if (write.isAbandoned()) {
      return isHeldThroughout(write) ? binds : lifeAfter(write, binds);
    }
    if (write.process() == reader) {
      return binds; // this process bypasses what it has not delivered
    }
    for (Fault fault : faults) {
      if (fault.kind().cutsOff() && fault.concerns(write.process()) && meets(write, fault)) {
        long delivered = fault.to() + delivery.toNanos();
        long death = deathOf(write.process());
        binds = Math.max(binds, death < delivered ? lifeAfter(write, death) : delivered);
      }
    }
    return binds;
  }

  private long lifeAfter(Write write, long death) {
    return Math.max(write.binds(), death) + life.toNanos();
  }

  /** Whether a hold stood from before the commit of a write that nobody released. */
  private boolean isHeldThroughout(Write write) {
    return !write.op.isNamedByResult()
        && faults.stream()
            .noneMatch(
                fault ->
                    (fault.kind().losesKeys() && meets(write, fault))
                        || (fault.kind().cutsOff()
                            && fault.concerns(write.process())
                            && meets(write, fault)));
  }

  /** An outage is over for a process only once its breaker and its connections have recovered. */
  private boolean meets(Write write, Fault fault) {
    long after = fault.kind().cutsOff() ? delivery.toNanos() : 0;
    long ended = write.ended == Write.NEVER ? write.committed : write.ended;
    return fault.from() <= ended && write.begun <= fault.to() + after;
  }

  private long deathOf(int process) {
    return faults.stream()
        .filter(it -> it.kind() == Fault.Kind.KILL_WORKER && it.process() == process)
        .mapToLong(Fault::from)
        .findFirst()
        .orElse(Write.NEVER);
  }
}
