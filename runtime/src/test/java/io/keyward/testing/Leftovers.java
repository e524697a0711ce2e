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
            .filter(key -> staysForEver(redis, key))
            .filter(eternal.negate())
            .toList();
    assertThat(forever).as("keys without a TTL").isEmpty();
  }

  /**
   * A master of a cluster may list keys that it does not serve: it has just lost their slot, or was
   * a replica that had not heard yet that they moved. The one that serves the slot is asked, too.
   */
  private static boolean staysForEver(Resp redis, String key) {
    try {
      return redis.pttl(key) == -1;
    } catch (Resp.ErrorReply e) {
      if (String.valueOf(e.getMessage()).startsWith("MOVED ")) {
        return false;
      }
      throw e;
    }
  }
}
