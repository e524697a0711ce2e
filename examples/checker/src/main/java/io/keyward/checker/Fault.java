package io.keyward.checker;

import java.util.Locale;

/**
 * A fault that was injected.
 *
 * @param process the process it was done to; {@link #ALL} where it was Redis
 * @param from when it began, by {@link System#nanoTime()}
 * @param to when it ended
 */
record Fault(Kind kind, int process, long from, long to) {

  static final int ALL = -1;

  /** What can be done to a run. */
  enum Kind {
    /** {@code kill -9} of a worker, and another in its place. */
    KILL_WORKER,
    /** SIGSTOP of a worker, for a while. */
    PAUSE_WORKER,
    /** {@code kill -9} of Redis, and an empty one in its place. */
    KILL_REDIS,
    /** SIGSTOP of Redis, for a while. */
    PAUSE_REDIS,
    /** A worker's commands reach Redis and their replies do not come back, for a while. */
    LOSE_REPLIES,
    /** Neither a worker's commands nor their replies arrive, for a while. */
    LOSE_ALL,
    /** A worker's connections are reset, and refused for a while. */
    CUT,
    /** All of a worker's traffic takes longer, for a while. */
    DELAY,
    /** Redis loses all keys. */
    FLUSH,
    /** Redis loses one key: an entry or a generation. */
    LOSE_KEY,
    /** Redis has no memory left and refuses what needs some, for a while. */
    FULL,
    /** {@code kill -9} of a cluster's master, whose replica takes its place. */
    FAIL_OVER,
    /** The slot of a tenant's keys moves to another master of a cluster. */
    MOVE_SLOT;

    /** As a plan spells it: {@code kill-worker}. */
    String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether Redis may be out of reach while it lasts. */
    boolean cutsOff() {
      return switch (this) {
        case PAUSE_WORKER,
            KILL_REDIS,
            PAUSE_REDIS,
            LOSE_REPLIES,
            LOSE_ALL,
            CUT,
            DELAY,
            FAIL_OVER,
            MOVE_SLOT ->
            true;
        case KILL_WORKER, FLUSH, LOSE_KEY, FULL -> false;
      };
    }

    /** Whether Redis may lose keys by it, or not take new ones. */
    boolean losesKeys() {
      return switch (this) {
        case KILL_REDIS, FLUSH, LOSE_KEY, FULL, FAIL_OVER -> true;
        default -> false;
      };
    }

    /** Whether it needs a Redis that the checker started. */
    boolean needsOwnRedis() {
      return this == KILL_REDIS || this == PAUSE_REDIS || this == FULL || needsCluster();
    }

    /** Whether it is a cluster's alone. */
    boolean needsCluster() {
      return this == FAIL_OVER || this == MOVE_SLOT;
    }

    /** Whether it can be done to one server, or by a proxy in front of it, alone. */
    boolean needsOneServer() {
      return this == KILL_REDIS || this == PAUSE_REDIS || needsProxy();
    }

    /** Whether it is done by a proxy between worker and Redis. */
    boolean needsProxy() {
      return this == LOSE_REPLIES || this == LOSE_ALL || this == CUT || this == DELAY;
    }
  }

  boolean concerns(int otherProcess) {
    return process == ALL || process == otherProcess;
  }
}
