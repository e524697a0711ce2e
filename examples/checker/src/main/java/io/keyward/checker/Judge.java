package io.keyward.checker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a history, after or while it is recorded. A row's versions are given by the database, one
 * by one, under the row's lock: so a read is older than a write exactly if its version is less.
 */
final class Judge {

  /** So many are kept to choose the clearest from. */
  private static final int KEPT = 1000;

  private final History history;
  private final Keyspace keyspace;
  private final List<KeyJudge> keys = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final Counts keyward = new Counts();
  private final Counts control = new Counts();

  private Judge(History history, Keyspace keyspace, List<Fault> faults, Windows.Bounds bounds) {
    this.history = history;
    this.keyspace = keyspace;
    Windows windows = new Windows(faults, history.troubles(), bounds);
    for (int key = 0; key < keyspace.size(); key++) {
      keys.add(
          new KeyJudge(
              history.writesOf(key), keyspace.isControl(key) ? windows.closed() : windows));
    }
  }

  /**
   * Judges it.
   *
   * @param faults what was injected while it was recorded
   * @param bounds for how long the windows are open
   */
  static Verdict judge(
      History history, Keyspace keyspace, List<Fault> faults, Windows.Bounds bounds) {
    return new Judge(history, keyspace, faults, bounds).judge();
  }

  private Verdict judge() {
    for (int key = 0; key < keyspace.size(); key++) {
      counts(key).writes(history.writesOf(key));
    }
    for (Recording read : history.reads()) {
      while (read.next()) {
        judge(read);
      }
    }
    return new Verdict(keyward, control, List.copyOf(violations));
  }

  private Counts counts(int key) {
    return keyspace.isControl(key) ? control : keyward;
  }

  private void judge(Recording read) {
    Counts counts = counts(read.key());
    counts.read(read.op(), read.outcome());
    switch (read.outcome()) {
      case Event.RETURNED, Event.NONE -> {
        if (read.own() != 0) {
          judgeOwn(read, counts);
        } else if (read.outcome() == Event.RETURNED) {
          judgeValue(read, counts);
        } else {
          judgeNone(read, counts);
        }
      }
      default -> {} // it threw, and says nothing of the row
    }
  }

  /** The row is locked by its own transaction: nothing but what that has written is there. */
  private void judgeOwn(Recording read, Counts counts) {
    counts.own();
    Write own = history.write(read.key(), read.own());
    boolean removed = own != null && own.op.removes();
    boolean seen =
        removed
            ? read.outcome() == Event.NONE
            : read.outcome() == Event.RETURNED && read.write() == read.own();
    if (read.outcome() == Event.RETURNED && read.valueKey() != read.key()) {
      found(Violation.Kind.FOREIGN, read, null);
    } else if (!seen) {
      found(Violation.Kind.UNSEEN, read, null);
    }
  }

  private void judgeValue(Recording read, Counts counts) {
    if (read.valueKey() != read.key()) {
      found(Violation.Kind.FOREIGN, read, null);
      return;
    }
    Write write = history.write(read.key(), read.write());
    if (write == null
        || write.key != read.key()
        || write.version != read.version()
        || write.op.removes()
        || write.isRolledBack()
        || write.intent > read.end()) {
      found(Violation.Kind.INVENTED, read, null);
      return;
    }
    judgeAge(read, read.version(), counts);
  }

  /** What says that there is none is as old as the newest removal that it may have seen. */
  private void judgeNone(Recording read, Counts counts) {
    Write removal = keys.get(read.key()).removalBefore(read.end());
    if (removal == null) {
      found(Violation.Kind.INVENTED, read, null);
    } else {
      judgeAge(read, removal.version, counts);
    }
  }

  private void judgeAge(Recording read, long version, Counts counts) {
    KeyJudge key = keys.get(read.key());
    Write newest = key.newestBefore(read.start());
    if (newest.version <= version) {
      return;
    }
    Write missed = key.missed(version, read.start(), read.process());
    if (missed != null) {
      found(Violation.Kind.STALE, read, missed);
    } else {
      counts.excused(read.start() - key.firstMissed(version, read.start()).binds());
    }
  }

  private void found(Violation.Kind kind, Recording read, @Nullable Write missed) {
    counts(read.key()).found(kind);
    if (violations.size() < KEPT && !keyspace.isControl(read.key())) {
      violations.add(
          new Violation(
              kind,
              read.op(),
              read.process(),
              read.key(),
              read.valueKey(),
              read.start(),
              read.end(),
              read.version(),
              read.write(),
              missed));
    }
  }
}
