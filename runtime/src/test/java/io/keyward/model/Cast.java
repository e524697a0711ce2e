package io.keyward.model;

import static io.keyward.model.Scenario.reads;
import static io.keyward.model.Scenario.writes;

import java.util.List;
import java.util.stream.IntStream;

/** Who takes part. Two readers, and the writers by turns in the first and the second process. */
final class Cast {

  private Cast() {}

  /** Readers in two processes, so that they never join. */
  static Scenario twoProcesses(Writer.Kind... writers) {
    return Scenario.of(List.of(reads(1), reads(2)), byTurns(writers));
  }

  /** One reader, in the first process. */
  static Scenario oneReader(Writer.Kind... writers) {
    return Scenario.of(List.of(reads(1)), byTurns(writers));
  }

  /** All in one process, so that they join, and share its journal. */
  static Scenario oneProcess(Writer.Kind... writers) {
    List<Writer> all = List.of(writers).stream().map(kind -> writes(1, kind)).toList();
    return Scenario.of(List.of(reads(1), reads(1)), all);
  }

  static Scenario snapshotAndPlain(Writer.Kind... writers) {
    Reader snapshot = reads(1, Reader.Kind.IN_SNAPSHOT);
    return Scenario.of(List.of(snapshot, reads(1)), byTurns(writers));
  }

  static Scenario changingAndPlain(Writer.Kind... writers) {
    Reader changing = reads(1, Reader.Kind.AFTER_OWN_CHANGE);
    return Scenario.of(List.of(changing, reads(1)), byTurns(writers));
  }

  static Scenario refresherAndPlain(Writer.Kind... writers) {
    Reader refresher = reads(1, Reader.Kind.REFRESHER);
    return Scenario.of(List.of(refresher, reads(2)), byTurns(writers));
  }

  private static List<Writer> byTurns(Writer.Kind... writers) {
    return IntStream.range(0, writers.length).mapToObj(i -> writes(i % 2 + 1, writers[i])).toList();
  }
}
