package io.keyward.internal.redis;

/**
 * What became of the wish to refresh a value.
 *
 * @param answer whether the refresh is the caller's
 * @param redisNowMillis Redis' time, in milliseconds since the epoch
 */
public record RefreshReply(Answer answer, long redisNowMillis) {

  /** Whether the refresh is the caller's. */
  public enum Answer {
    /** It is: nobody else refreshes this entry for as long as the lock lives. */
    OURS,
    /** It is not: somebody else's, or the value is gone, held, outdated or too young. */
    NO,
    /** Redis is out of memory and evicts nothing. */
    OUT_OF_MEMORY
  }
}
