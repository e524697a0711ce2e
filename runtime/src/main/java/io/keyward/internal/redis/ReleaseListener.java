package io.keyward.internal.redis;

import java.time.Duration;

/** Hears of each release that Redis has confirmed; in Redisson's threads, which must not wait. */
@FunctionalInterface
public interface ReleaseListener {

  /** See {@link RedisStore#release}. */
  void released(SlotKeys keys, long token, Duration leave);
}
