package io.keyward.checker;

/** A number for each write of a run: who wrote, and the how-manieth of the thread's it is. */
final class WriteId {

  private WriteId() {}

  static long of(int process, int thread, int count) {
    return (long) process << 48 | (long) thread << 32 | count;
  }

  static int process(long write) {
    return (int) (write >>> 48);
  }

  static String text(long write) {
    return write == 0
        ? "the seed"
        : "write " + process(write) + "." + (write >>> 32 & 0xffff) + "." + (write & 0xffff_ffffL);
  }
}
