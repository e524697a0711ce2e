package io.keyward.internal.engine;

import io.keyward.internal.key.GroupKey;
import io.keyward.internal.redis.ReleaseListener;
import io.keyward.internal.redis.SlotKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The releases that Redis has confirmed lately: another Redis that takes its place may lack them.
 * To remember one is to append it. Bounded: of too many, the older collapse to the widest
 * generations of their slots, so that what is left at worst is a generation or two for each tenant
 * that wrote lately. Safe for use by many threads.
 */
final class RecentReleases implements ReleaseListener {

  /** Some 450 bytes each. */
  private static final int MAX_KEYS = 10_000;

  private volatile Runnable onFirst = () -> {};
  private final Queue<Release> recent = new ConcurrentLinkedQueue<>();
  private final AtomicInteger keys = new AtomicInteger();

  /** Guarded by this. */
  private final Map<GroupKey, Collapsed> collapsed = new HashMap<>();

  /**
   * Whom to tell that there is one where there was none.
   *
   * @param listener must not wait
   */
  void onFirst(Runnable listener) {
    onFirst = listener;
  }

  /**
   * One that was confirmed.
   *
   * @param leave how long a hold was to stay, from {@code atNanos} on
   * @param atNanos by {@link System#nanoTime()}
   */
  record Release(SlotKeys keys, long token, Duration leave, long atNanos) {

    /** How long a hold that it left is to stay from now on. */
    Duration leaveLeft() {
      Duration left = leave.minusNanos(System.nanoTime() - atNanos);
      return left.isNegative() ? Duration.ZERO : left;
    }
  }

  /**
   * Those that are remembered by their group.
   *
   * @param leave the longest of them
   * @param atNanos of the last
   */
  private record Collapsed(Duration leave, long atNanos) {

    Collapsed and(Collapsed later) {
      return new Collapsed(leave.compareTo(later.leave) > 0 ? leave : later.leave, later.atNanos);
    }
  }

  @Override
  public void released(SlotKeys released, long token, Duration leave) {
    recent.add(new Release(released, token, leave, System.nanoTime()));
    int before = keys.getAndAdd(released.size());
    if (before == 0) {
      onFirst.run();
    } else if (before > MAX_KEYS) {
      collapse();
    }
  }

  private synchronized void collapse() {
    while (keys.get() > MAX_KEYS / 2) {
      Release oldest = poll();
      if (oldest == null) {
        return;
      }
      Collapsed more = new Collapsed(oldest.leave(), oldest.atNanos());
      for (GroupKey group : oldest.keys().widest()) {
        collapsed.merge(group, more, Collapsed::and);
      }
    }
  }

  private @Nullable Release poll() {
    Release oldest = recent.poll();
    if (oldest != null) {
      keys.addAndGet(-oldest.keys().size());
    }
    return oldest;
  }

  synchronized boolean isEmpty() {
    return recent.isEmpty() && collapsed.isEmpty();
  }

  /** Forgets what was confirmed before a time by {@link System#nanoTime()}. */
  synchronized void forgetBefore(long nanos) {
    Release oldest = recent.peek();
    while (oldest != null && oldest.atNanos() - nanos < 0) {
      poll();
      oldest = recent.peek();
    }
    collapsed.values().removeIf(it -> it.atNanos() - nanos < 0);
  }

  /**
   * All that is remembered, which then is not any more.
   *
   * @param newToken for what has collapsed, whose writers' are forgotten: one that other processes
   *     had, too, would end the holds that theirs leave
   */
  synchronized List<Release> drain(LongSupplier newToken) {
    List<Release> all = new ArrayList<>();
    collapsed.forEach(
        (group, it) -> {
          SlotKeys groups = new SlotKeys(group.slot(), List.of(), List.of(group));
          all.add(new Release(groups, newToken.getAsLong(), it.leave(), it.atNanos()));
        });
    collapsed.clear();
    for (Release next = poll(); next != null; next = poll()) {
      all.add(next);
    }
    return all;
  }
}
