package io.keyward;

/** What a write does when Redis cannot be told of it beforehand, or the cache is closed. */
public enum OnUnreachableWrite {
  /**
   * Goes on; the evictions are kept and delivered when Redis answers again. Those of a closed cache
   * are lost.
   */
  PROCEED,
  /** Throws {@link CacheUnavailableException} before the delegate is called. */
  FAIL
}
