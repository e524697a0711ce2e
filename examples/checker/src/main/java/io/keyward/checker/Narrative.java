package io.keyward.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tells a violation in words: the read, what it missed, and what was done to the row between. */
final class Narrative {

  private static final int MOST_READS = 12;

  private record Line(long at, String text) {}

  private final History history;
  private final Keyspace keyspace;
  private final List<Fault> faults;
  private final Violation violation;
  private final long from;

  private Narrative(History history, Keyspace keyspace, List<Fault> faults, Violation violation) {
    this.history = history;
    this.keyspace = keyspace;
    this.faults = faults;
    this.violation = violation;
    this.from = from();
  }

  static String of(History history, Keyspace keyspace, List<Fault> faults, Violation violation) {
    return new Narrative(history, keyspace, faults, violation).tell();
  }

  private long from() {
    Write missed = violation.missed();
    long begun = missed == null ? violation.start() - 20_000_000 : missed.begun;
    return begun == Long.MIN_VALUE ? violation.start() - 20_000_000 : begun;
  }

  private String tell() {
    List<Line> lines = new ArrayList<>();
    history.writesOf(violation.key()).forEach(it -> tell(it, lines));
    lines.addAll(reads());
    for (Fault fault : faults) {
      String whom = fault.process() == Fault.ALL ? "" : " of process " + fault.process();
      add(lines, fault.from(), "fault begins: " + fault.kind().text() + whom);
      add(lines, fault.to(), "fault ends: " + fault.kind().text() + whom);
    }
    lines.sort(Comparator.comparingLong(Line::at));
    StringBuilder text = new StringBuilder(heading()).append('\n');
    for (Line line : lines) {
      text.append(String.format(Locale.ROOT, "%10.3f ms  %s%n", millis(line.at), line.text));
    }
    return text.toString();
  }

  private double millis(long at) {
    return (at - from) / 1e6;
  }

  private String heading() {
    String read =
        "Process "
            + violation.process()
            + " asked "
            + violation.op().text()
            + " for "
            + keyspace.text(violation.key())
            + " and was answered "
            + answer(violation.valueKey(), violation.version(), violation.write());
    Write missed = violation.missed();
    if (missed == null) {
      return read
          + switch (violation.kind()) {
            case FOREIGN -> "; that is not what it asked for.";
            case UNSEEN -> "; its own transaction had written something else there.";
            default -> "; nobody had written that, or it was rolled back, or not committed yet.";
          };
    }
    return String.format(
        Locale.ROOT,
        "%s; version %d, by %s, was %s %.3f ms before the read began.",
        read,
        missed.version,
        WriteId.text(missed.id),
        missed.isAbandoned() ? "committed" : "acknowledged",
        violation.late() / 1e6);
  }

  private String answer(int valueKey, long version, long write) {
    if (version < 0) {
      return "that there is none";
    }
    String whose = valueKey == violation.key() ? "" : " of " + keyspace.text(valueKey);
    return "version " + version + whose + ", by " + WriteId.text(write);
  }

  private void tell(Write write, List<Line> lines) {
    String who = WriteId.text(write.id) + ", " + write.op.text() + " in process " + write.process();
    add(lines, write.begun, who + ": begins");
    if (write.committed != Write.NEVER) {
      add(lines, write.committed, who + ": has committed version " + write.version);
    }
    if (write.ended != Write.NEVER) {
      String how = write.returned ? "is acknowledged" : "throws";
      add(lines, write.ended, who + ": " + how);
    }
  }

  private void add(List<Line> lines, long at, String text) {
    if (at >= from && at <= violation.end()) {
      lines.add(new Line(at, text));
    }
  }

  private List<Line> reads() {
    List<Line> lines = new ArrayList<>();
    for (Recording read : history.reads()) {
      while (read.next()) {
        if (read.key() == violation.key()) {
          String answer =
              read.outcome() == Event.THREW
                  ? "it threw"
                  : answer(read.valueKey(), read.version(), read.write());
          boolean isIt = read.start() == violation.start() && read.process() == violation.process();
          String took = String.format(Locale.ROOT, "began at %.3f ms", millis(read.start()));
          add(
              lines,
              read.end(),
              (isIt ? ">>> " : "")
                  + "process "
                  + read.process()
                  + ", "
                  + read.op().text()
                  + ", "
                  + took
                  + ": "
                  + answer);
        }
      }
    }
    lines.sort(Comparator.comparingLong(Line::at));
    return lines.subList(Math.max(0, lines.size() - MOST_READS), lines.size());
  }
}
