package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.GroupKey;
import io.keyward.internal.key.WrittenKeys;
import io.keyward.internal.redis.SlotKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the writes of one transaction have named so far. Bounded: from many entries on their
 * resources take their place, and from many resources on their tenants. Not safe for use by many
 * threads.
 */
final class NamedInTransaction {

  private static final int MOST = 5_000;

  private final Set<EntryKey> entries = new LinkedHashSet<>();

  /** By generation. */
  private final Map<String, GroupKey> groups = new LinkedHashMap<>();

  boolean isEmpty() {
    return entries.isEmpty() && groups.isEmpty();
  }

  void add(WrittenKeys keys) {
    entries.addAll(keys.puts());
    entries.addAll(keys.entries());
    keys.groups().forEach(this::add);
    if (entries.size() > MOST) {
      entries.forEach(entry -> add(entry.resource()));
      entries.clear();
    }
    if (groups.size() > MOST) {
      List<GroupKey> narrow = List.copyOf(groups.values());
      groups.clear();
      narrow.forEach(group -> add(group.widest()));
    }
  }

  private void add(GroupKey group) {
    groups.put(group.generation(), group);
  }

  /** Whether the entry was named, or a group that has it. */
  boolean covers(EntryKey entry) {
    if (entries.contains(entry)) {
      return true;
    }
    for (String generation : entry.generations()) {
      if (groups.containsKey(generation)) {
        return true;
      }
    }
    return false;
  }

  /** All but what is still being written, slot by slot. */
  List<SlotKeys> without(List<WrittenKeys> others) {
    List<EntryKey> someEntries = new ArrayList<>(entries);
    List<GroupKey> someGroups = new ArrayList<>(groups.values());
    for (WrittenKeys other : others) {
      someEntries.removeAll(Set.copyOf(other.allEntries()));
      someGroups.removeAll(Set.copyOf(other.groups()));
    }
    return SlotKeys.partsOf(someEntries, someGroups);
  }

  void clear() {
    entries.clear();
    groups.clear();
  }
}
