package io.keyward.checker;

/** One thread's writes, numbered. */
final class Changes {

  private final Recorder recorder;
  private final Keyspace keyspace;
  private final int process;
  private final int thread;
  private int count;

  Changes(Recorder recorder, Keyspace keyspace, int process, int thread) {
    this.recorder = recorder;
    this.keyspace = keyspace;
    this.process = process;
    this.thread = thread;
  }

  /** A write that has not begun. */
  Change change(Op op, int space, int tenant, int id) {
    return new Change(
        recorder, op, keyspace.number(space, tenant, id), id, WriteId.of(process, thread, ++count));
  }
}
