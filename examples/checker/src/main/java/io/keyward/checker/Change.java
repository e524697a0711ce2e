package io.keyward.checker;

/**
 * The write that a thread is making, for the delegate to record how far it has come. Keeps to its
 * thread.
 */
record Change(Recorder recorder, Op op, int key, long write) {

  private static final ThreadLocal<Change> CURRENT = new ThreadLocal<>();

  /** That of the current thread. */
  static Change current() {
    Change change = CURRENT.get();
    if (change == null) {
      throw new IllegalStateException("The thread makes no write");
    }
    return change;
  }

  void begin(long at) {
    CURRENT.set(this);
    recorder.begun(op, key, write, at);
  }

  void intends(long version) {
    recorder.intent(op, key, write, version, System.nanoTime());
  }

  void committed(long version) {
    recorder.committed(op, key, write, version, System.nanoTime());
  }

  void ended(boolean returned, long at) {
    recorder.ended(op, key, write, returned, at);
    CURRENT.remove();
  }
}
