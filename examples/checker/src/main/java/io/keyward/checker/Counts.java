package io.keyward.checker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a judge has counted, of one of the two ways to cache. */
final class Counts {

  private final Map<Op, Long> reads = new EnumMap<>(Op.class);
  private final Map<Op, Long> writes = new EnumMap<>(Op.class);
  private final Map<Violation.Kind, Long> violations = new EnumMap<>(Violation.Kind.class);
  private long threw;
  private long none;
  private long own;
  private long abandoned;
  private long rolledBack;
  private long excused;
  private long longestExcused;

  void read(Op op, byte outcome) {
    reads.merge(op, 1L, Long::sum);
    if (outcome == Event.THREW) {
      threw++;
    } else if (outcome == Event.NONE) {
      none++;
    }
  }

  void writes(List<Write> all) {
    for (Write write : all) {
      if (write.id != 0) {
        writes.merge(write.op, 1L, Long::sum);
        abandoned += write.isAbandoned() ? 1 : 0;
        rolledBack += write.isRolledBack() ? 1 : 0;
      }
    }
  }

  void found(Violation.Kind kind) {
    violations.merge(kind, 1L, Long::sum);
  }

  /** A read that missed a write, by so many nanoseconds, as a window allows. */
  void excused(long late) {
    excused++;
    longestExcused = Math.max(longestExcused, late);
  }

  long reads() {
    return reads.values().stream().mapToLong(it -> it).sum();
  }

  Map<Op, Long> readsByOp() {
    return reads;
  }

  long writes() {
    return writes.values().stream().mapToLong(it -> it).sum();
  }

  Map<Op, Long> writesByOp() {
    return writes;
  }

  long of(Violation.Kind kind) {
    return violations.getOrDefault(kind, 0L);
  }

  /** Reads that threw. */
  long threw() {
    return threw;
  }

  /** Reads that found no row. */
  long none() {
    return none;
  }

  /** A read of what its own transaction has written. */
  void own() {
    own++;
  }

  /** Reads of what their own transactions had written. */
  long ownReads() {
    return own;
  }

  /** Writes whose thread or process ended between commit and release. */
  long abandoned() {
    return abandoned;
  }

  long rolledBack() {
    return rolledBack;
  }

  long excused() {
    return excused;
  }

  /** In nanoseconds. */
  long longestExcused() {
    return longestExcused;
  }
}
