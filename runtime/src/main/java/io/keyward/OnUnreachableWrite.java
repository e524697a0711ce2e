package io.keyward;

/** What a write does when Redis cannot be told of it beforehand. */
public enum OnUnreachableWrite {
  /** Goes on; the evictions are kept and delivered when Redis answers again. */
  PROCEED,
  /** Throws {@link CacheUnavailableException} before the delegate is called. */
  FAIL
}
