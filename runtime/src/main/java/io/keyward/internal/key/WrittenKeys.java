package io.keyward.internal.key;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a write names, in order and without repetition.
 *
 * @param entries to evict
 * @param groups to evict
 * @param puts to store, under the secret of reads; what is under others is among the entries
 */
public record WrittenKeys(List<EntryKey> entries, List<GroupKey> groups, List<EntryKey> puts) {

  /** Nothing. */
  public static final WrittenKeys NONE = new WrittenKeys(List.of(), List.of(), List.of());

  /** These, then those. */
  public WrittenKeys and(WrittenKeys those) {
    return new WrittenKeys(
        union(entries, those.entries), union(groups, those.groups), union(puts, those.puts));
  }

  /** These, but for those. */
  public WrittenKeys without(WrittenKeys those) {
    return new WrittenKeys(
        difference(entries, those.allEntries()),
        difference(groups, those.groups),
        difference(puts, those.allEntries()));
  }

  private static <K> List<K> difference(List<K> these, List<K> those) {
    if (these.isEmpty() || those.isEmpty()) {
      return these;
    }
    Set<K> without = new LinkedHashSet<>(these);
    those.forEach(without::remove);
    return List.copyOf(without);
  }

  /** All entries: those to store, then those to evict. */
  public List<EntryKey> allEntries() {
    return union(puts, entries);
  }

  /** Whether there are none at all. */
  public boolean isEmpty() {
    return entries.isEmpty() && groups.isEmpty() && puts.isEmpty();
  }

  private static <K> List<K> union(List<K> these, List<K> those) {
    Set<K> union = new LinkedHashSet<>(these);
    union.addAll(those);
    return List.copyOf(union);
  }
}
