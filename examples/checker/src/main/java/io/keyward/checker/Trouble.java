package io.keyward.checker;

/**
 * A time in which a process knew that Redis had not been told of all: a hold that was not answered,
 * a breaker that was not closed, a release that its journal had yet to deliver.
 *
 * @param from when it was last not so, by {@link System#nanoTime()}
 * @param to when it was first not so again; later than all where that was not recorded
 */
record Trouble(int process, long from, long to) {

  /** Whether it was so at some time of the write's. */
  boolean meets(Write write) {
    long ended = write.ended == Write.NEVER ? write.committed : write.ended;
    return process == write.process() && from <= ended && write.begun <= to;
  }
}
