package io.keyward.checker;

/**
 * What a thread recorded, as it lies in a file: {@value #BYTES} bytes, all of one size, so that a
 * record is one write to memory, and what a killed process recorded is whole.
 */
final class Event {

  static final int BYTES = 48;
  static final int START = 0;
  static final int END = 8;
  static final int VERSION = 16;
  static final int WRITE = 24;
  static final int KEY = 32;
  static final int VALUE_KEY = 34;
  static final int OP = 36;
  static final int OUTCOME = 37;
  static final int TYPE = 39;

  /** Of a read: the last write of its own transaction to that row; 0 where there is none. */
  static final int OWN = 40;

  /** The byte that is written last; 0 where nothing is recorded yet. */
  static final byte READ = 1;

  /** A write begins: its start. */
  static final byte BEGUN = 2;

  /** A write knows its version, and is about to commit it. */
  static final byte INTENT = 3;

  /** The database has committed it. */
  static final byte COMMITTED = 4;

  /** The decorator has returned: {@link #RETURNED}, or {@link #THREW}. */
  static final byte ENDED = 5;

  /** A {@link Trouble} begins. */
  static final byte TROUBLE = 6;

  /** It ends. */
  static final byte NO_TROUBLE = 7;

  static final byte RETURNED = 1;
  static final byte THREW = 2;

  /** A read's: there is no such row. */
  static final byte NONE = 3;

  /** A beginning write's: its evictions are kept with its data. */
  static final byte JOURNALED = 4;

  private Event() {}
}
