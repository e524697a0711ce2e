package io.keyward.internal.redis;

/** What became of a value that its lease's holder wanted to store. */
public enum FillReply {
  /** It is stored. */
  STORED,
  /** The lease had expired, or a write had voided it: nothing is stored. */
  LEASE_LOST,
  /** Redis is out of memory and evicts nothing: nothing is stored, and the lease is gone. */
  OUT_OF_MEMORY
}
