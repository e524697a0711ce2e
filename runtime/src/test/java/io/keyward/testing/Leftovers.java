package io.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;

/** What every suite checks when it ends: nothing stays in Redis for ever unasked. */
public final class Leftovers {

  private Leftovers() {}

  /**
   * Fails if a key has no TTL.
   *
   * @param eternal which keys may have none: the entries declared eternal, and the generations of
   *     their groups
   */
  public static void assertAllExpire(Resp redis, Predicate<String> eternal) {
    List<String> forever =
        redis.keys().stream()
            .filter(key -> redis.pttl(key) == -1)
            .filter(eternal.negate())
            .toList();
    assertThat(forever).as("keys without a TTL").isEmpty();
  }
}
