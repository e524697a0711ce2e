package io.keyward.internal.codec;

/**
 * What a payload may be at most, the same in both directions, so that nothing is stored which could
 * not be read. They keep a planted payload from costing the heap or the stack.
 */
public final class Limits {

  /** The longest payload, in bytes: 32 MiB. */
  public static final int MAX_BYTES = 32 << 20;

  /** How deep objects and arrays may nest. */
  public static final int MAX_DEPTH = 500;

  /** The longest number, in characters. */
  public static final int MAX_NUMBER_LENGTH = 10_000;

  private Limits() {}
}
