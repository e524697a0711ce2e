package io.keyward.internal.redis;

import io.keyward.internal.frame.Stamps;
import io.keyward.internal.key.EntryKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All keys that the script named are held.
 *
 * @param stamps by entry that is held by this writer alone and whose generations were all seen:
 *     only there may a put store a value, with these stamps
 */
public record HoldReply(Map<EntryKey, Stamps> stamps) {

  public HoldReply {
    stamps = Map.copyOf(stamps);
  }

  /** The stamps for a value put into {@code entry}; null where a put must only evict. */
  public @Nullable Stamps stampsForPut(EntryKey entry) {
    return stamps.get(entry);
  }
}
