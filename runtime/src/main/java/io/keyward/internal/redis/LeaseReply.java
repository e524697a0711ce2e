package io.keyward.internal.redis;

import io.keyward.internal.frame.Stamps;

/** What Redis answered to the wish to fill an entry. */
public sealed interface LeaseReply {

  /**
   * The lease is ours.
   *
   * @param stamps the generations of the entry at that instant
   * @param redisNowMillis Redis' clock, in milliseconds since the epoch
   */
  record Ours(Stamps stamps, long redisNowMillis) implements LeaseReply {}

  /** A writer holds the entry or a group of it: bypass. */
  record Held() implements LeaseReply {}

  /** Something else is there: to be read as the reply of a read is. */
  record Other(Snapshot snapshot) implements LeaseReply {}

  /** Redis is out of memory and evicts nothing: bypass. Nothing was changed. */
  record OutOfMemory() implements LeaseReply {}
}
