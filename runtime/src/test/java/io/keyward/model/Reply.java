package io.keyward.model;

/** What a script answers. */
sealed interface Reply {

  /** The short answers. */
  enum Word implements Reply {
    OURS,
    HELD,
    OTHER,
    STORED,
    EVICTED,
    LOST,
    DROPPED,
    REMOVED,
    OUT_OF_MEMORY
  }

  /**
   * Of a hold.
   *
   * @param contested whether the entry is contested or not held
   * @param seen the generations, 0 for what is none
   */
  record Held(boolean contested, Stamps seen) implements Reply {}

  /** Of a restore: the value that may be served. */
  record Restored(int version) implements Reply {}
}
