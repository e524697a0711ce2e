package io.keyward.checker;

import java.time.Duration;
import java.util.List;

/**
 * What the protocol's windows allow: until when a write may be missed, and by whom. They need a
 * command that was not answered, or a key that was lost, in the right moment; where there was none,
 * nothing is allowed.
 *
 * @param faults what was injected
 * @param troubles what the workers knew themselves
 * @param bounds for how long
 */
record Windows(List<Fault> faults, List<Trouble> troubles, Bounds bounds) {

  /** The longest lifetime in {@link Items}. */
  static final Duration LONGEST_TTL = Duration.ofSeconds(3);

  /** Between what happens and the worker's look at its meters. */
  private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

  /** What a replica may lag behind its master, on one machine. */
  private static final long REPLICATION_NANOS = Duration.ofSeconds(1).toNanos();

  /**
   * For how long a write may be missed.
   *
   * @param delivery how long after an outage a journal has delivered: the breaker's second, a new
   *     connection, and the deliverer's next turn
   * @param hold how long a hold lives
   * @param life after its process' death, where nobody delivers: a lease, and the longest ttl
   * @param sweep the same, where the journal is a table
   * @param lag how far loads may lag behind, whatever else there is
   */
  record Bounds(Duration delivery, Duration hold, Duration life, Duration sweep, Duration lag) {}

  /** What is allowed to whom no window is: the database's own lag. */
  Windows closed() {
    Duration none = Duration.ZERO;
    return new Windows(List.of(), List.of(), new Bounds(none, none, none, none, bounds.lag()));
  }

  /** From when on a read in {@code reader} may not miss the write. */
  long binds(Write write, int reader) {
    if (write.binds() == Write.NEVER) {
      return Write.NEVER;
    }
    long binds = inDatabase(write, reader);
    if (isHoldOfTheLagLost(write)) {
      binds = Math.max(binds, write.binds() + bounds.life().toNanos());
    }
    return binds + bounds.lag().toNanos();
  }

  /** Where loads lag, what Release leaves keeps them from being cached, if it is not lost. */
  private boolean isHoldOfTheLagLost(Write write) {
    long shown = write.ended == Write.NEVER ? write.committed : write.ended;
    return !bounds.lag().isZero()
        && faults.stream()
            .anyMatch(
                it ->
                    it.kind().losesKeys()
                        && it.from() <= shown + bounds.lag().toNanos()
                        && write.begun <= it.to());
  }

  private long inDatabase(Write write, int reader) {
    return Math.max(onOneMaster(write, reader), afterFailover(write));
  }

  /**
   * A replica that is promoted may have missed the last releases, until their processes notice and
   * send them again; nobody does where the process is dead.
   */
  private long afterFailover(Write write) {
    long ended = write.ended == Write.NEVER ? write.committed : write.ended;
    long binds = write.binds();
    for (Fault fault : faults) {
      if (fault.kind() == Fault.Kind.FAIL_OVER
          && write.begun <= fault.to()
          && ended >= fault.from() - REPLICATION_NANOS) {
        long death = deathOf(write.process());
        long sentAgain = fault.to() + bounds.delivery.toNanos();
        binds = Math.max(binds, death <= sentAgain ? lifeAfter(write, death) : sentAgain);
      }
    }
    return binds;
  }

  private long onOneMaster(Write write, int reader) {
    long binds = write.binds();
    if (write.isAbandoned()) {
      return isHeldThroughout(write) ? binds : lifeAfter(write, binds);
    }
    if (write.process() == reader) {
      return binds; // this process bypasses what it has not delivered
    }
    long death = deathOf(write.process());
    for (Trouble trouble : troubles) {
      if (trouble.meets(write)) {
        long delivered = Math.min(trouble.to() + LOOK_NANOS, latestDelivery(trouble));
        binds = Math.max(binds, death <= trouble.to() ? lifeAfter(write, death) : delivered);
      }
    }
    return death < write.ended + LOOK_NANOS && isCutOff(write) ? lifeAfter(write, death) : binds;
  }

  private long lifeAfter(Write write, long death) {
    Duration life = write.journaled ? bounds.sweep : bounds.life;
    return Math.max(write.binds(), death) + life.toNanos();
  }

  /** Whether a hold stood from before the commit of a write that nobody released. */
  private boolean isHeldThroughout(Write write) {
    return !write.op.isNamedByResult()
        && write.committed - write.begun < bounds.hold.toNanos()
        && troubles.stream().noneMatch(it -> it.meets(write))
        && faults.stream().noneMatch(it -> it.kind().losesKeys() && meets(it, write))
        && !isCutOff(write);
  }

  private boolean isCutOff(Write write) {
    return faults.stream()
        .anyMatch(it -> it.kind().cutsOff() && it.concerns(write.process()) && meets(it, write));
  }

  private static boolean meets(Fault fault, Write write) {
    long ended = write.ended == Write.NEVER ? write.committed : write.ended;
    return fault.from() <= ended && write.begun <= fault.to();
  }

  /** However long a process says that it has not delivered: so long after what kept it from it. */
  private long latestDelivery(Trouble trouble) {
    long reachable =
        faults.stream()
            .filter(it -> it.kind().cutsOff() && it.concerns(trouble.process()))
            .filter(it -> it.from() <= trouble.to())
            .mapToLong(Fault::to)
            .max()
            .orElse(trouble.from());
    return Math.max(reachable, trouble.from()) + bounds.delivery.toNanos();
  }

  private long deathOf(int process) {
    return faults.stream()
        .filter(it -> it.kind() == Fault.Kind.KILL_WORKER && it.process() == process)
        .mapToLong(Fault::from)
        .findFirst()
        .orElse(Write.NEVER - 1);
  }
}
