package io.keyward.internal.engine;

import io.keyward.internal.key.GroupKey;
import io.keyward.internal.redis.ReleaseListener;
import io.keyward.internal.redis.SlotKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The releases that Redis has confirmed lately: another Redis that takes its place may lack them.
 * To remember one is to append it. Bounded: of too many, the older collapse to the widest
 * generations of their slots, so that what is left at worst is a generation or two for each tenant
 * that wrote lately. Safe for use by many threads.
 */
final class RecentReleases implements ReleaseListener {

  /** Some 300 bytes each. */
  private static final int MAX_KEYS = 10_000;

  private volatile Runnable onFirst = () -> {};
  private final Queue<Release> recent = new ConcurrentLinkedQueue<>();
  private final AtomicInteger keys = new AtomicInteger();

  /** By slot; guarded by this. */
  private final Map<String, Collapsed> collapsed = new HashMap<>();

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

  /** Those of a slot that are remembered by their generations. */
  private static final class Collapsed {
    private final Set<GroupKey> groups = new LinkedHashSet<>();

    /** The latest, and the longest-lived hold: on the safe side for all. */
    private Release last;

    private Duration leave = Duration.ZERO;

    Collapsed(Release first) {
      this.last = first;
    }

    void add(Release release) {
      groups.addAll(release.keys().widest());
      last = release;
      leave = leave.compareTo(release.leave()) > 0 ? leave : release.leave();
    }

    Release release() {
      SlotKeys all = new SlotKeys(last.keys().slot(), List.of(), List.copyOf(groups));
      return new Release(all, last.token(), leave, last.atNanos());
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
      collapsed.computeIfAbsent(oldest.keys().slot(), slot -> new Collapsed(oldest)).add(oldest);
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
    collapsed.values().removeIf(it -> it.last.atNanos() - nanos < 0);
  }

  /** All that is remembered, which then is not any more. */
  synchronized List<Release> drain() {
    List<Release> all = new ArrayList<>();
    collapsed.values().forEach(it -> all.add(it.release()));
    collapsed.clear();
    for (Release next = poll(); next != null; next = poll()) {
      all.add(next);
    }
    return all;
  }
}
