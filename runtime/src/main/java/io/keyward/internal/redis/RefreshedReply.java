package io.keyward.internal.redis;

/** What became of what a refresh has loaded. */
public enum RefreshedReply {
  /** It is in the old value's place. */
  STORED,
  /** The old value is gone, as there is none any more. */
  REMOVED,
  /** Nothing is stored: the old value was no longer there, or was to stay. */
  LOST,
  /** Redis is out of memory and evicts nothing: the old value is gone too. */
  OUT_OF_MEMORY
}
