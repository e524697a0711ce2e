package io.keyward.checker;

import org.jspecify.annotations.Nullable;

/** A write that a thread is making, for the delegate to record how far it has come. */
final class Change {

  private static final ThreadLocal<@Nullable Change> CURRENT = new ThreadLocal<>();

  private final Recorder recorder;
  private final Op op;
  private final int key;
  private final int id;
  private final long write;
  private boolean begun;
  private volatile boolean intended;

  /**
   * A write that has not begun.
   *
   * @param key the row's number
   * @param id the row's id, within its tenant
   */
  Change(Recorder recorder, Op op, int key, int id, long write) {
    this.recorder = recorder;
    this.op = op;
    this.key = key;
    this.id = id;
    this.write = write;
  }

  /** That which the current thread has begun last. */
  static Change current() {
    Change change = CURRENT.get();
    if (change == null) {
      throw new IllegalStateException("The thread makes no write");
    }
    return change;
  }

  /** Makes that of this thread, if there is one, the current one of the thread that runs it. */
  static Runnable carried() {
    Change change = CURRENT.get();
    return () -> CURRENT.set(change);
  }

  /** This thread makes none any more; what it has begun may go on in another. */
  static void leave() {
    CURRENT.remove();
  }

  Op op() {
    return op;
  }

  int id() {
    return id;
  }

  long write() {
    return write;
  }

  /**
   * It begins.
   *
   * @param journaled whether the database keeps its evictions with its data
   */
  void begin(boolean journaled) {
    CURRENT.set(this);
    begun = true;
    recorder.begun(op, key, write, journaled, System.nanoTime());
  }

  /** Whether it came so far that it was to be committed. */
  boolean isIntended() {
    return intended;
  }

  void intends(long version) {
    intended = true;
    recorder.intent(op, key, write, version, System.nanoTime());
  }

  void committed(long version) {
    recorder.committed(op, key, write, version, System.nanoTime());
  }

  /** It has ended, if it had begun. */
  void ended(boolean returned, long at) {
    if (begun) {
      recorder.ended(op, key, write, returned, at);
    }
  }
}
