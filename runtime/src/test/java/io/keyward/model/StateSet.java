package io.keyward.model;

import java.util.Arrays;

/** States that were seen, packed, each with the state that it was first reached from. */
final class StateSet {

  private long[][] states = new long[1 << 10][];
  private int[] parents = new int[1 << 10];
  private int[] table = new int[1 << 12];
  private int size;

  /**
   * Adds a state.
   *
   * @param parent the index of the state before it, -1 for none
   * @return its index, or -1 if it was there
   */
  int add(long[] state, int parent) {
    if (2 * size > table.length) {
      grow();
    }
    int at = slot(table, state);
    if (table[at] != 0) {
      return -1;
    }
    if (size == states.length) {
      states = Arrays.copyOf(states, 2 * size);
      parents = Arrays.copyOf(parents, 2 * size);
    }
    states[size] = state;
    parents[size] = parent;
    table[at] = ++size;
    return size - 1;
  }

  /** An empty place, or that of an equal state. */
  private int slot(int[] in, long[] state) {
    int mask = in.length - 1;
    long hash = 0;
    for (long word : state) {
      hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    int at = (int) (hash ^ (hash >>> 32)) & mask;
    while (in[at] != 0 && !Arrays.equals(states[in[at] - 1], state)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] larger = new int[4 * table.length];
    for (int i = 0; i < size; i++) {
      larger[slot(larger, states[i])] = i + 1;
    }
    table = larger;
  }

  int size() {
    return size;
  }

  int parent(int index) {
    return parents[index];
  }

  long[] get(int index) {
    return states[index];
  }
}
