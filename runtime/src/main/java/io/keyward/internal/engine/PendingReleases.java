package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.GroupKey;
import io.keyward.internal.redis.SlotKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The journal in memory: the releases that Redis has not confirmed. This process bypasses their
 * entries until it has. Bounded: a slot with too many keys collapses to its widest generations.
 *
 * <p>Safe for use by many threads; {@link #covers} locks nothing.
 */
final class PendingReleases {

  private static final int MAX_KEYS_A_SLOT = 256;
  private static final int MAX_KEYS = 10_000;

  /** By key in Redis: how many releases that wait, or writes that run, name it. */
  private final Map<String, Integer> covered = new ConcurrentHashMap<>();

  /** Guarded by this, as are the backlogs in it. */
  private final Map<String, Backlog> backlogs = new LinkedHashMap<>();

  private int dueKeys;

  /** A release to be delivered: by its writer's token, or of what a slot has collapsed to. */
  sealed interface Due {

    /** What is to be released. */
    SlotKeys keys();

    /** How long a hold is to stay where a key would be deleted. */
    Duration leave();

    /** Of one write. */
    record OfWrite(SlotKeys keys, long token, Duration leave) implements Due {}

    /** Of all writes of a slot so far; {@code version} tells whether there were more since. */
    record OfSlot(SlotKeys keys, int version, Duration leave) implements Due {}
  }

  private static final class Backlog {
    final Set<Due.OfWrite> writes = new LinkedHashSet<>();
    final Set<GroupKey> collapsed = new LinkedHashSet<>();
    int version;

    /** The longest of those that have collapsed. */
    Duration leave = Duration.ZERO;

    int keys() {
      return writes.stream().mapToInt(due -> size(due.keys())).sum();
    }
  }

  /** Whether reads of the entry must bypass the cache. */
  boolean covers(EntryKey entry) {
    if (covered.isEmpty()) {
      return false;
    }
    if (covered.containsKey(entry.text())) {
      return true;
    }
    for (String generation : entry.generations()) {
      if (covered.containsKey(generation)) {
        return true;
      }
    }
    return false;
  }

  /** A write of these keys begins unmarked. To be followed by {@link #ended}; never delivered. */
  void begun(List<SlotKeys> keys) {
    keys.forEach(this::cover);
  }

  /** A write that begun unmarked has ended, and its releases are delivered or were added here. */
  void ended(List<SlotKeys> keys) {
    keys.forEach(this::uncover);
  }

  /**
   * The release of a write that has ended is to be delivered.
   *
   * @param leave how long a hold is to stay where a key would be deleted; counted from the delivery
   */
  synchronized void add(SlotKeys keys, long token, Duration leave) {
    Backlog backlog = backlogs.computeIfAbsent(keys.slot(), slot -> new Backlog());
    Due.OfWrite due = new Due.OfWrite(keys, token, leave);
    if (!backlog.collapsed.isEmpty()) {
      collapse(backlog, due);
      return;
    }
    if (backlog.writes.add(due)) {
      cover(keys);
      dueKeys += size(keys);
    }
    if (dueKeys > MAX_KEYS || backlog.keys() > MAX_KEYS_A_SLOT) {
      List<Due.OfWrite> writes = List.copyOf(backlog.writes);
      writes.forEach(write -> collapse(backlog, write));
      writes.forEach(write -> forget(backlog, write));
    }
  }

  private void collapse(Backlog backlog, Due.OfWrite due) {
    backlog.version++;
    if (due.leave().compareTo(backlog.leave) > 0) {
      backlog.leave = due.leave();
    }
    for (GroupKey group : widest(due.keys())) {
      if (backlog.collapsed.add(group)) {
        covered.merge(group.generation(), 1, Integer::sum);
      }
    }
  }

  private static Set<GroupKey> widest(SlotKeys keys) {
    Set<GroupKey> widest = new LinkedHashSet<>();
    for (EntryKey entry : keys.entries()) {
      widest.add(new GroupKey(entry.generations().get(0), keys.slot()));
    }
    for (GroupKey group : keys.groups()) {
      widest.add(group.widest());
    }
    return widest;
  }

  private void forget(Backlog backlog, Due.OfWrite due) {
    if (backlog.writes.remove(due)) {
      uncover(due.keys());
      dueKeys -= size(due.keys());
    }
  }

  /** Up to {@code most} releases to deliver, the slots by turns of age. */
  synchronized List<Due> due(int most) {
    List<Due> due = new ArrayList<>();
    for (Map.Entry<String, Backlog> each : backlogs.entrySet()) {
      Backlog backlog = each.getValue();
      if (!backlog.collapsed.isEmpty()) {
        SlotKeys groups = new SlotKeys(each.getKey(), List.of(), List.copyOf(backlog.collapsed));
        due.add(new Due.OfSlot(groups, backlog.version, backlog.leave));
      }
      due.addAll(backlog.writes);
      if (due.size() >= most) {
        return due.subList(0, most);
      }
    }
    return due;
  }

  /** Redis has not confirmed the release: its slot is the last to be tried again. */
  synchronized void postponed(Due due) {
    Backlog backlog = backlogs.remove(due.keys().slot());
    if (backlog != null) {
      backlogs.put(due.keys().slot(), backlog);
    }
  }

  /** Redis has confirmed the release. */
  synchronized void delivered(Due due) {
    Backlog backlog = backlogs.get(due.keys().slot());
    if (backlog == null) {
      return;
    }
    if (due instanceof Due.OfWrite write) {
      forget(backlog, write);
    } else if (due instanceof Due.OfSlot slot && slot.version() == backlog.version) {
      backlog.collapsed.forEach(group -> uncover(group.generation()));
      backlog.collapsed.clear();
      backlog.leave = Duration.ZERO;
    }
    if (backlog.writes.isEmpty() && backlog.collapsed.isEmpty()) {
      backlogs.remove(due.keys().slot());
    }
  }

  /** How many keys wait, a collapsed slot counted by its generations. */
  synchronized int size() {
    return dueKeys + backlogs.values().stream().mapToInt(it -> it.collapsed.size()).sum();
  }

  private void cover(SlotKeys keys) {
    keys.entries().forEach(entry -> covered.merge(entry.text(), 1, Integer::sum));
    keys.groups().forEach(group -> covered.merge(group.generation(), 1, Integer::sum));
  }

  private void uncover(SlotKeys keys) {
    keys.entries().forEach(entry -> uncover(entry.text()));
    keys.groups().forEach(group -> uncover(group.generation()));
  }

  private void uncover(String key) {
    covered.computeIfPresent(key, (it, count) -> count == 1 ? null : count - 1);
  }

  private static int size(SlotKeys keys) {
    return keys.entries().size() + keys.groups().size();
  }
}
