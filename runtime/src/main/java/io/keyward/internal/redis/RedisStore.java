package io.keyward.internal.redis;

import io.keyward.internal.key.EntryKey;
import io.keyward.support.Lifetime;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;

/**
 * The steps of the protocol, one command each, over Redisson. Nothing is sent twice, and nothing
 * here blocks: the stages end by Redisson's threads, on which nothing may wait and no code of an
 * application may run. A stage fails with a {@link StoreException} and nothing else.
 *
 * <p>Ids, tokens and stamps are random, drawn by {@link #newId()}, and never used twice. Safe for
 * use by many threads.
 */
public final class RedisStore {

  /**
   * Sends through {@code client}, which stays the caller's to shut down; no I/O.
   *
   * @param timeout after which a command without an answer fails
   */
  public RedisStore(RedissonClient client, Duration timeout) {}

  /** A random number for an id, a token or a stamp: never 0, and never given twice. */
  public long newId() {
    throw new UnsupportedOperationException();
  }

  /** Reads the entry and its generations at one instant: one MGET. */
  public CompletionStage<Snapshot> read(EntryKey key) {
    throw new UnsupportedOperationException();
  }

  /**
   * Asks for the right to fill the entry.
   *
   * @param id of the lease to be
   * @param unusableId the id of what the caller found in the entry and cannot use, if any: the
   *     lease takes its place
   * @param leaseTime how long the lease lives
   * @param generationLife the longest life of what the lease may bring into the entry's groups: by
   *     so much (and the lease's time) their generations outlive this moment
   */
  public CompletionStage<LeaseReply> lease(
      EntryKey key,
      long id,
      @Nullable Long unusableId,
      Duration leaseTime,
      Lifetime generationLife) {
    throw new UnsupportedOperationException();
  }

  /** Puts the value in the place of the lease, with its stamps, if it is still there. */
  public CompletionStage<FillReply> fill(EntryKey key, long leaseId, FillValue value) {
    throw new UnsupportedOperationException();
  }

  /** Gives the lease up; answers whether it was still there. */
  public CompletionStage<Boolean> drop(EntryKey key, long leaseId) {
    throw new UnsupportedOperationException();
  }

  /** Marks what a write is about to change: readers bypass it until it is released. */
  public CompletionStage<HoldReply> hold(SlotKeys keys, long token, Duration holdTime) {
    throw new UnsupportedOperationException();
  }

  /**
   * Ends the hold of {@code token}, held or not: what the write names is evicted.
   *
   * @param leave how long a hold of {@code token} stays where the key would be deleted: the lag of
   *     the replica that loads read from, the hold time where the outcome is not known, else zero
   * @param put what to store instead, if the entry is still held by {@code token} alone and was
   *     never contested; needs {@code leave} to be zero
   */
  public CompletionStage<ReleaseReply> release(
      SlotKeys keys, long token, Duration leave, @Nullable PutValue put) {
    throw new UnsupportedOperationException();
  }
}
