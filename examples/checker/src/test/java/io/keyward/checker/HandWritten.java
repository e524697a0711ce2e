package io.keyward.checker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A history that a test writes by hand, in milliseconds; two tenants with two rows each. */
final class HandWritten {

  static final Keyspace ROWS = new Keyspace(2, 2);
  static final int ROW = ROWS.number(Keyspace.KEYWARD, 0, 0);
  static final int OTHER_ROW = ROWS.number(Keyspace.KEYWARD, 0, 1);
  static final int OTHER_TENANTS = ROWS.number(Keyspace.KEYWARD, 1, 0);
  static final int CONTROLS = ROWS.number(Keyspace.CONTROL, 0, 0);

  static final long DELIVERY = 200;

  /** Between what happens and the worker's look at it. */
  static final long LOOK = 50;

  static final long HOLD = 300;
  static final long SWEEP = 400;
  static final long LIFE = 1000;

  private final Path directory;
  private final Map<String, Recorder> recorders = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private int writes;
  private long lag;

  HandWritten(Path directory) {
    this.directory = directory;
  }

  static long nanos(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  private Recorder recorder(int process, boolean reads) {
    return recorders.computeIfAbsent(
        Recording.name(process, reads, 0), name -> new Recorder(directory.resolve(name)));
  }

  /** A write that is under way. */
  final class Writing {

    private final Recorder recorder;
    private final Op op;
    private final int key;
    private final long version;
    private final long id;

    private Writing(int process, Op op, int key, long begun, long version, boolean journaled) {
      this.recorder = recorder(process, false);
      this.op = op;
      this.key = key;
      this.version = version;
      this.id = WriteId.of(process, 0, ++writes);
      recorder.begun(op, key, id, journaled, nanos(begun));
    }

    Writing intends(long at) {
      recorder.intent(op, key, id, version, nanos(at));
      return this;
    }

    Writing commits(long at) {
      recorder.committed(op, key, id, version, nanos(at));
      return this;
    }

    Writing returns(long at) {
      recorder.ended(op, key, id, true, nanos(at));
      return this;
    }

    Writing failsAt(long at) {
      recorder.ended(op, key, id, false, nanos(at));
      return this;
    }

    Item value() {
      return new Item("", 0, version, id);
    }
  }

  /** A write that begins. */
  Writing begins(int process, Op op, int key, long begun, long version) {
    return new Writing(process, op, key, begun, version, false);
  }

  /** The same, in a transaction that keeps its evictions in a table. */
  Writing beginsJournaled(int process, Op op, int key, long begun, long version) {
    return new Writing(process, op, key, begun, version, true);
  }

  /** A save in process 0 that takes 3 ms: its commit is 2 ms after its begin. */
  Writing saves(int key, long begun, long version) {
    return begins(0, Op.SAVE, key, begun, version)
        .intends(begun + 1)
        .commits(begun + 2)
        .returns(begun + 3);
  }

  /** A read by process 1. */
  void reads(int key, long start, long end, Item value) {
    readsIn(1, key, start, end, value, key);
  }

  void readsIn(int process, int key, long start, long end, Item value, int valueKey) {
    recorder(process, true).read(Op.FIND, key, nanos(start), nanos(end), value, valueKey, 0);
  }

  /** A read in the transaction that has made that write; null where it finds none. */
  void readsOwn(Writing own, long start, long end, @Nullable Item value) {
    readsOwn(own, start, end, value, value == null ? -1 : own.key);
  }

  void readsOwn(Writing own, long start, long end, @Nullable Item value, int valueKey) {
    recorder(0, true).read(Op.FIND, own.key, nanos(start), nanos(end), value, valueKey, own.id);
  }

  void findsNone(int key, long start, long end) {
    recorder(1, true).read(Op.FIND, key, nanos(start), nanos(end), null, -1, 0);
  }

  void readThrows(int key, long start, long end) {
    recorder(1, true).readThrew(Op.RATE, key, nanos(start), nanos(end));
  }

  void fault(Fault.Kind kind, int process, long from, long to) {
    faults.add(new Fault(kind, process, nanos(from), nanos(to)));
  }

  void trouble(int process, long from, long to) {
    troubleWithoutEnd(process, from);
    troubles(process).troubleEnds(nanos(to));
  }

  void troubleWithoutEnd(int process, long from) {
    troubles(process).troubleBegins(nanos(from));
  }

  private Recorder troubles(int process) {
    return recorders.computeIfAbsent(
        Recording.name(process), name -> new Recorder(directory.resolve(name)));
  }

  void loadsLag(long millis) {
    lag = millis;
  }

  Verdict judged() {
    Windows.Bounds bounds =
        new Windows.Bounds(
            Duration.ofMillis(DELIVERY),
            Duration.ofMillis(HOLD),
            Duration.ofMillis(LIFE),
            Duration.ofMillis(SWEEP),
            Duration.ofMillis(lag));
    return Judge.judge(history(), ROWS, faults, bounds);
  }

  History history() {
    return History.of(directory, ROWS);
  }

  String told() {
    return Narrative.of(
        history(), ROWS, faults, judged().clearest().orElseThrow(AssertionError::new));
  }
}
