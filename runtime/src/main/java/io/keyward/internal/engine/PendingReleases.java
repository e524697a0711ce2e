package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.GroupKey;
import io.keyward.internal.redis.SlotKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The journal in memory: the releases that Redis has not confirmed. This process bypasses their
 * entries until it has. Bounded: a slot with too many keys collapses to its widest generations, and
 * what is left at worst is the set of tenants that wrote, a hundred bytes or so for each.
 *
 * <p>Safe for use by many threads; {@link #covers} locks nothing.
 */
final class PendingReleases {

  /** In the place of an id: the release is in no journal that outlives this process. */
  static final long NOT_KEPT = 0;

  private static final int MAX_KEYS_A_SLOT = 256;
  private static final int MAX_KEYS = 10_000;

  /** By key in Redis: how many releases that wait, or writes that run, name it. */
  private final Map<String, Integer> covered = new ConcurrentHashMap<>();

  /** By generation: what has collapsed to it. */
  private final Map<String, Collapsed> collapsed = new ConcurrentHashMap<>();

  /** By slot. Guarded by this, as is what follows. */
  private final Map<String, Set<Due.OfWrite>> writes = new LinkedHashMap<>();

  /** Whose turn it is among the generations, so that those that Redis refuses block no others. */
  private Iterator<Map.Entry<String, Collapsed>> turns = Collections.emptyIterator();

  private int dueKeys;
  private long sinceNanos;

  /** All writes that have collapsed to one generation so far: another one where there are more. */
  static final class Collapsed {

    private final Duration leave;

    private Collapsed(Duration leave) {
      this.leave = leave;
    }
  }

  /** A release to be delivered: by its writer's token, or of what a slot has collapsed to. */
  sealed interface Due {

    /** What is to be released. */
    SlotKeys keys();

    /** How long a hold is to stay where a key would be deleted. */
    Duration leave();

    /**
     * Of one write.
     *
     * @param kept its id in the journal that outlives this process, or {@link #NOT_KEPT}
     */
    record OfWrite(SlotKeys keys, long token, Duration leave, long kept) implements Due {}

    /** Of all writes of a slot so far; {@code version} tells whether there were more since. */
    record OfSlot(SlotKeys keys, Collapsed version, Duration leave) implements Due {}
  }

  /** Whether reads of the entry must bypass the cache. */
  boolean covers(EntryKey entry) {
    if (covered.isEmpty() && collapsed.isEmpty()) {
      return false;
    }
    if (covered.containsKey(entry.text())) {
      return true;
    }
    for (String generation : entry.generations()) {
      if (covered.containsKey(generation) || collapsed.containsKey(generation)) {
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
   * @param kept its id in the journal that outlives this process, or {@link #NOT_KEPT}
   */
  synchronized void add(SlotKeys keys, long token, Duration leave, long kept) {
    if (dueKeys == 0 && collapsed.isEmpty()) {
      sinceNanos = System.nanoTime();
    }
    Due.OfWrite due = new Due.OfWrite(keys, token, leave, kept);
    Set<Due.OfWrite> ofSlot = writes.get(keys.slot());
    if (ofSlot == null && (dueKeys >= MAX_KEYS || hasCollapsed(keys))) {
      collapse(due);
      return;
    }
    if (ofSlot == null) {
      ofSlot = new LinkedHashSet<>();
      writes.put(keys.slot(), ofSlot);
    }
    if (ofSlot.add(due)) {
      cover(keys);
      dueKeys += keys.size();
    }
    if (dueKeys > MAX_KEYS || sizeOf(ofSlot) > MAX_KEYS_A_SLOT) {
      ofSlot.forEach(this::collapse);
      List.copyOf(ofSlot).forEach(this::forget);
    }
  }

  private boolean hasCollapsed(SlotKeys keys) {
    return keys.widest().stream().anyMatch(group -> collapsed.containsKey(group.generation()));
  }

  private static int sizeOf(Set<Due.OfWrite> ofSlot) {
    return ofSlot.stream().mapToInt(due -> due.keys().size()).sum();
  }

  /** What is kept of it elsewhere is left to whoever delivers it there. */
  private void collapse(Due.OfWrite due) {
    for (GroupKey group : due.keys().widest()) {
      Collapsed before = collapsed.get(group.generation());
      Duration leave =
          before == null || before.leave.compareTo(due.leave()) < 0 ? due.leave() : before.leave;
      collapsed.put(group.generation(), new Collapsed(leave));
    }
  }

  private void forget(Due.OfWrite due) {
    Set<Due.OfWrite> ofSlot = writes.get(due.keys().slot());
    if (ofSlot != null && ofSlot.remove(due)) {
      uncover(due.keys());
      dueKeys -= due.keys().size();
      if (ofSlot.isEmpty()) {
        writes.remove(due.keys().slot());
      }
    }
  }

  /** Up to {@code most} releases to deliver, by turns. */
  synchronized List<Due> due(int most) {
    List<Due> due = new ArrayList<>();
    if (!turns.hasNext()) {
      turns = collapsed.entrySet().iterator();
    }
    while (turns.hasNext() && due.size() < most / 2) {
      Map.Entry<String, Collapsed> next = turns.next();
      due.add(new Due.OfSlot(group(next.getKey()), next.getValue(), next.getValue().leave));
    }
    for (Set<Due.OfWrite> ofSlot : writes.values()) {
      for (Due.OfWrite write : ofSlot) {
        if (due.size() >= most) {
          return due;
        }
        due.add(write);
      }
    }
    return due;
  }

  private static SlotKeys group(String generation) {
    String slot = generation.substring(generation.indexOf('{'), generation.indexOf('}') + 1);
    return new SlotKeys(slot, List.of(), List.of(new GroupKey(generation, slot)));
  }

  /** Redis has not confirmed the release: its slot is the last to be tried again. */
  synchronized void postponed(Due due) {
    Set<Due.OfWrite> ofSlot = writes.remove(due.keys().slot());
    if (ofSlot != null) {
      writes.put(due.keys().slot(), ofSlot);
    }
  }

  /** Redis has confirmed the release. */
  synchronized void delivered(Due due) {
    if (due instanceof Due.OfWrite write) {
      forget(write);
    } else if (due instanceof Due.OfSlot slot) {
      collapsed.remove(slot.keys().groups().get(0).generation(), slot.version());
    }
  }

  /** How many keys wait, a collapsed slot counted by its generations. */
  synchronized int size() {
    return dueKeys + collapsed.size();
  }

  /** How long something has been waiting, without a moment in which nothing did. */
  synchronized Duration age() {
    return size() == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - sinceNanos);
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
}
