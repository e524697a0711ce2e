package io.keyward.checker;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reads of one row may answer, by its writes. */
final class KeyJudge {

  private final List<Write> writes;
  private final Windows windows;

  /** Those that bind somebody, by the time from which they do; and the newest version so far. */
  private final Write[] binding;

  private final Write[] newest;

  KeyJudge(List<Write> writes, Windows windows) {
    this.writes = writes;
    this.windows = windows;
    this.binding =
        writes.stream()
            .filter(it -> it.binds() != Write.NEVER)
            .sorted(Comparator.comparingLong(Write::binds))
            .toArray(Write[]::new);
    this.newest = new Write[binding.length];
    for (int i = 0; i < binding.length; i++) {
      newest[i] = i > 0 && newest[i - 1].version > binding[i].version ? newest[i - 1] : binding[i];
    }
  }

  /** The newest write that was acknowledged before {@code start}: no read may be older. */
  Write newestBefore(long start) {
    int low = 0;
    int high = binding.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (binding[middle].binds() < start) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return newest[low];
  }

  /**
   * The newest write that a read of {@code version} may not have missed, whatever the windows
   * allow; null where they allow all of it.
   */
  @Nullable Write missed(long version, long start, int reader) {
    return writes.stream()
        .filter(it -> it.version > version && windows.binds(it, reader) < start)
        .max(Comparator.comparingLong(it -> it.version))
        .orElse(null);
  }

  /** The first write, by the time from which it binds, that a read of {@code version} misses. */
  Write firstMissed(long version, long start) {
    for (Write write : binding) {
      if (write.version > version && write.binds() < start) {
        return write;
      }
    }
    throw new IllegalArgumentException("Nothing is missed");
  }

  /** The newest removal that a read that ended at {@code end} may have seen; null for none. */
  @Nullable Write removalBefore(long end) {
    return writes.stream()
        .filter(it -> it.op.removes() && it.intent < end && !it.isRolledBack())
        .max(Comparator.comparingLong(it -> it.version))
        .orElse(null);
  }
}
