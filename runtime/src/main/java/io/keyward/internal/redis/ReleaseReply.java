package io.keyward.internal.redis;

/** All keys of a slot are released. */
public enum ReleaseReply {
  /** Nothing was put, or the put came to an eviction. */
  EVICTED,
  /** The value of the put is stored. */
  STORED
}
