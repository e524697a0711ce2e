package io.keyward.internal.redis;

import io.keyward.internal.frame.Frame;
import java.util.List;

/**
 * An entry and the generations of its groups, seen at one instant.
 *
 * @param generations in the order of {@code EntryKey.generations()}
 */
public record Snapshot(List<Frame> generations, Frame entry) {

  /** Whether the entry has current stamps: if not, it is outdated, the same as absent. */
  public boolean isCurrent() {
    return entry instanceof Frame.Stored stored && stored.stamps().areCurrent(generations);
  }

  /** Whether a writer holds the entry or one of its groups. */
  public boolean isHeld() {
    return has(Frame.Hold.class);
  }

  /** Whether a frame of a later version is among them, which is to be left alone. */
  public boolean isUnknown() {
    return has(Frame.Unknown.class);
  }

  private boolean has(Class<? extends Frame> kind) {
    if (kind.isInstance(entry)) {
      return true;
    }
    for (Frame generation : generations) {
      if (kind.isInstance(generation)) {
        return true;
      }
    }
    return false;
  }
}
