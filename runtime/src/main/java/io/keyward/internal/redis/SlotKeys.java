package io.keyward.internal.redis;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.GroupKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one script holds or releases: keys of one slot that a write names. Each key once.
 *
 * @param slot the hash tag that all keys have
 */
public record SlotKeys(String slot, List<EntryKey> entries, List<GroupKey> groups) {

  /** The most keys of one script, which blocks Redis while it runs. */
  public static final int MOST_A_SCRIPT = 256;

  /** Where a write names more entries of a slot, their resources are evicted instead. */
  private static final int MOST_ENTRIES = 5_000;

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

  /**
   * All keys that a write names, slot by slot, in the order of their first mention, in as many
   * scripts as it takes: a script blocks Redis while it runs. Each step of a write concerns one key
   * at a time, and a write is held when all have answered; what must be seen at one instant, an
   * entry to be put and the groups that are evicted with it, is in a slot's first part.
   *
   * @param entries those to be put first
   */
  public static List<SlotKeys> partsOf(Collection<EntryKey> entries, Collection<GroupKey> groups) {
    Map<String, List<EntryKey>> entriesBySlot = new LinkedHashMap<>();
    Map<String, Set<GroupKey>> groupsBySlot = new LinkedHashMap<>();
    entries.forEach(e -> entriesBySlot.computeIfAbsent(e.slot(), s -> new ArrayList<>()).add(e));
    groups.forEach(g -> groupsBySlot.computeIfAbsent(g.slot(), s -> new LinkedHashSet<>()).add(g));
    LinkedHashSet<String> slots = new LinkedHashSet<>(entriesBySlot.keySet());
    slots.addAll(groupsBySlot.keySet());
    List<SlotKeys> parts = new ArrayList<>();
    for (String slot : slots) {
      List<EntryKey> ofSlot = entriesBySlot.getOrDefault(slot, List.of());
      Set<GroupKey> with = groupsBySlot.getOrDefault(slot, Set.of());
      if (ofSlot.size() > MOST_ENTRIES) {
        with = new LinkedHashSet<>(with);
        for (EntryKey entry : ofSlot) {
          with.add(entry.resource());
        }
        ofSlot = List.of();
      }
      addParts(parts, slot, ofSlot, List.copyOf(with));
    }
    return parts;
  }

  /** The widest groups that have all of these: the tenant, where they are one's. */
  public Set<GroupKey> widest() {
    Set<GroupKey> widest = new LinkedHashSet<>();
    entries.forEach(entry -> widest.add(new GroupKey(entry.generations().get(0), slot)));
    groups.forEach(group -> widest.add(group.widest()));
    return widest;
  }

  /** How many keys. */
  public int size() {
    return entries.size() + groups.size();
  }

  /** The same, each key by itself. */
  List<SlotKeys> singles() {
    List<SlotKeys> singles = new ArrayList<>(size());
    entries.forEach(entry -> singles.add(new SlotKeys(slot, List.of(entry), List.of())));
    groups.forEach(group -> singles.add(new SlotKeys(slot, List.of(), List.of(group))));
    return singles;
  }

  /** The keys in Redis: the entries, then the groups' generations. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(size());
    entries.forEach(entry -> texts.add(entry.text()));
    groups.forEach(group -> texts.add(group.generation()));
    return texts;
  }

  private static void addParts(
      List<SlotKeys> parts, String slot, List<EntryKey> entries, List<GroupKey> groups) {
    int first = Math.min(entries.size(), MOST_A_SCRIPT);
    parts.add(new SlotKeys(slot, entries.subList(0, first), groups));
    for (int from = first; from < entries.size(); from += MOST_A_SCRIPT) {
      int to = Math.min(entries.size(), from + MOST_A_SCRIPT);
      parts.add(new SlotKeys(slot, entries.subList(from, to), List.of()));
    }
  }
}
