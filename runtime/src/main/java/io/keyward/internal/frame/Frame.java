package io.keyward.internal.frame;

import io.keyward.internal.key.EntryKey;
import io.keyward.support.Lifetime;
import org.jspecify.annotations.Nullable;

/**
 * What one key in Redis holds. The kinds and what readers and scripts make of them are the
 * protocol's; the bytes are described at {@link FrameParser}.
 */
public sealed interface Frame {

  /** What the bytes are; total: no bytes, and no damage to them, make it throw. */
  static Frame parse(byte @Nullable [] bytes) {
    return bytes == null ? Missing.INSTANCE : FrameParser.parse(bytes);
  }

  /** Nothing, or what is not ours, or too damaged to be told from it: overwritten freely. */
  enum Missing implements Frame {
    INSTANCE
  }

  /**
   * The current generation of a group.
   *
   * @param stamp random, and never used twice
   */
  record Generation(long stamp) implements Frame {}

  /**
   * Writers are at work on the entry or group: readers bypass the cache.
   *
   * @param contested whether several writers met here, so that none of them may store a value
   */
  record Hold(boolean contested) implements Frame {}

  /** What carries an id, stamps and the key that it was made for. */
  sealed interface Stored extends Frame {

    /** Random, and never used twice; a value keeps the id of the lease that it filled. */
    long id();

    /** The generations at the time of the lease. */
    Stamps stamps();

    /** The key that it was written under. */
    Slice key();

    /** Whether it was written under {@code entry}: if not, a value was swapped or copied. */
    default boolean isFor(EntryKey entry) {
      return key().isText(entry.text());
    }
  }

  /**
   * Somebody is loading the entry.
   *
   * @param expired the frame of an expired value that the lease keeps, of length 0 where none
   */
  record Lease(long id, Stamps stamps, Slice key, Slice expired) implements Stored {}

  /** What a reader can be answered with. */
  sealed interface Answer extends Stored {

    /** Stands for the shape of the value type. */
    long fingerprint();

    /** When it was stored, in milliseconds since the epoch, by Redis' clock. */
    long storedAtMillis();

    /** How long it was to live from then on. */
    Lifetime life();
  }

  /**
   * A cached value.
   *
   * @param payload the value as the codec wrote it
   */
  record Value(
      long id,
      Stamps stamps,
      Slice key,
      long fingerprint,
      long storedAtMillis,
      Lifetime life,
      Slice payload)
      implements Answer {}

  /** The delegate said that there is none. */
  record Absent(
      long id, Stamps stamps, Slice key, long fingerprint, long storedAtMillis, Lifetime life)
      implements Answer {}

  /**
   * An entry whose head is whole and whose rest is not: a miss, to be leased as unusable.
   *
   * @param id by which the lease may take its place
   */
  record Broken(long id) implements Frame {}

  /** A kind or a version that this library does not know: readers bypass it and leave it. */
  enum Unknown implements Frame {
    INSTANCE
  }
}
