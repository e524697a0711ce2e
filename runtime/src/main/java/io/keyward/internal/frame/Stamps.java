package io.keyward.internal.frame;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The generations of an entry's groups at one instant, the widest group first. Immutable. */
public final class Stamps {

  private final long[] values;

  private Stamps(long[] values) {
    this.values = values;
  }

  /** Of these generations. */
  public static Stamps of(long... values) {
    return new Stamps(values.clone());
  }

  /** The stamps that {@code generations} show, or null unless each of them is a generation. */
  public static @Nullable Stamps of(List<Frame> generations) {
    long[] values = new long[generations.size()];
    for (int i = 0; i < values.length; i++) {
      if (!(generations.get(i) instanceof Frame.Generation generation)) {
        return null;
      }
      values[i] = generation.stamp();
    }
    return new Stamps(values);
  }

  /** Whether these are what {@code generations} show now: if not, the entry is outdated. */
  public boolean areCurrent(List<Frame> generations) {
    if (generations.size() != values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if (!(generations.get(i) instanceof Frame.Generation generation)
          || generation.stamp() != values[i]) {
        return false;
      }
    }
    return true;
  }

  /** How many groups they are of. */
  public int size() {
    return values.length;
  }

  /** The stamp of the group at {@code index}, counted from 0. */
  public long get(int index) {
    return values[index];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stamps that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
