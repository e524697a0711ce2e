package io.keyward.support;

import java.time.Duration;

/**
 * How long an entry lives.
 *
 * @param millis milliseconds; 0 for {@link #NONE}, -1 for {@link #ETERNAL}
 */
public record Lifetime(long millis) {

  /** Nothing is stored. */
  public static final Lifetime NONE = new Lifetime(0);

  /** Only an eviction, or Redis' own memory policy, ends it. */
  public static final Lifetime ETERNAL = new Lifetime(-1);

  /** Of a positive duration. */
  static Lifetime of(Duration duration) {
    long millis = duration.toMillis();
    return new Lifetime(Math.max(1, millis));
  }

  /** Whether only an eviction ends it. */
  public boolean isEternal() {
    return millis < 0;
  }

  /** Whether anything is stored at all. */
  public boolean isStored() {
    return millis != 0;
  }
}
