package io.keyward.checker;

/** A write, as far as it came before the run ended or its process died. Times are nanoseconds. */
final class Write {

  static final long NEVER = Long.MAX_VALUE;

  final long id;
  final int key;
  final Op op;
  long begun;

  /** Whether the database keeps its evictions with its data, for anybody to deliver. */
  boolean journaled;

  /** What the row's version is by it; -1 where it did not come so far. */
  long version = -1;

  /** From when on somebody may see it. */
  long intent = NEVER;

  long committed = NEVER;
  long ended = NEVER;

  /** Whether it ended by returning; it was then acknowledged. */
  boolean returned;

  Write(long id, int key, Op op, long begun) {
    this.id = id;
    this.key = key;
    this.op = op;
    this.begun = begun;
  }

  /** What was there before any other write. */
  static Write seed(int key) {
    Write seed = new Write(0, key, Op.SAVE, Long.MIN_VALUE);
    seed.version = 0;
    seed.intent = Long.MIN_VALUE;
    seed.committed = Long.MIN_VALUE;
    seed.ended = Long.MIN_VALUE;
    seed.returned = true;
    return seed;
  }

  int process() {
    return WriteId.process(id);
  }

  boolean isAcknowledged() {
    return returned;
  }

  /** Committed, and its caller was never told: its thread or process ended in between. */
  boolean isAbandoned() {
    return committed != NEVER && ended == NEVER;
  }

  /** Whether nobody may ever see it. */
  boolean isRolledBack() {
    return ended != NEVER && !returned && committed == NEVER;
  }

  /** From when on no read may miss it, but for the windows; {@link #NEVER} for one that failed. */
  long binds() {
    return isAcknowledged() ? ended : isAbandoned() ? committed : NEVER;
  }
}
