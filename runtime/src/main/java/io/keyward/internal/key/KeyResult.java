package io.keyward.internal.key;

/** What came of making a key. */
public sealed interface KeyResult {

  /** A key. */
  record Usable(EntryKey key) implements KeyResult {}

  /** A text failed its validation: not to be looked up or stored. Of reads alone. */
  enum Invalid implements KeyResult {
    INSTANCE
  }

  /** A path met a null before its end: a read bypasses, a write names nothing by it. */
  enum NullOnTheWay implements KeyResult {
    INSTANCE
  }

  /**
   * A value could not be read: a read bypasses, a write evicts the group instead.
   *
   * @param resource all entries that the key could have been one of
   * @param cause what the accessor or step threw
   */
  record Failed(GroupKey resource, Throwable cause) implements KeyResult {}
}
