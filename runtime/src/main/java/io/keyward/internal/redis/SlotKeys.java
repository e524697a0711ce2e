package io.keyward.internal.redis;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.GroupKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What one write names in one slot: one script can hold or release all of it. Each key once.
 *
 * @param slot the hash tag that all keys have
 */
public record SlotKeys(String slot, List<EntryKey> entries, List<GroupKey> groups) {

  /**
   * @throws IllegalArgumentException if a key is in another slot: a cluster would refuse the script
   */
  public SlotKeys {
    entries = List.copyOf(new LinkedHashSet<>(entries));
    groups = List.copyOf(new LinkedHashSet<>(groups));
    for (EntryKey entry : entries) {
      require(entry.slot(), slot);
    }
    for (GroupKey group : groups) {
      require(group.slot(), slot);
    }
  }

  private static void require(String actual, String slot) {
    if (!actual.equals(slot)) {
      throw new IllegalArgumentException("A key in slot " + actual + " among those of " + slot);
    }
  }

  /** All keys that a write names, slot by slot, in the order of their first mention. */
  public static List<SlotKeys> bySlot(Collection<EntryKey> entries, Collection<GroupKey> groups) {
    Map<String, List<EntryKey>> entriesBySlot = new LinkedHashMap<>();
    Map<String, List<GroupKey>> groupsBySlot = new LinkedHashMap<>();
    entries.forEach(e -> entriesBySlot.computeIfAbsent(e.slot(), s -> new ArrayList<>()).add(e));
    groups.forEach(g -> groupsBySlot.computeIfAbsent(g.slot(), s -> new ArrayList<>()).add(g));
    LinkedHashSet<String> slots = new LinkedHashSet<>(entriesBySlot.keySet());
    slots.addAll(groupsBySlot.keySet());
    return slots.stream()
        .map(
            slot ->
                new SlotKeys(
                    slot,
                    entriesBySlot.getOrDefault(slot, List.of()),
                    groupsBySlot.getOrDefault(slot, List.of())))
        .toList();
  }
}
