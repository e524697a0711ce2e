package io.keyward.model;

import java.util.ArrayList;
import java.util.List;

/** How often each fault may still happen: at most 3 times. Two bits for each. */
@SuppressWarnings("EnumOrdinal") // bits of one run
record Faults(int bits) {

  static final Faults NONE = new Faults(0);

  static Faults of(Fault... faults) {
    Faults all = NONE;
    for (Fault fault : faults) {
      all = all.plus(fault);
    }
    return all;
  }

  private static int one(Fault fault) {
    return 1 << (2 * fault.ordinal());
  }

  int count(Fault fault) {
    return (bits >> (2 * fault.ordinal())) & 3;
  }

  boolean has(Fault fault) {
    return count(fault) > 0;
  }

  Faults plus(Fault fault) {
    if (count(fault) == 3) {
      throw new IllegalArgumentException("More than 3 times: " + fault);
    }
    return new Faults(bits + one(fault));
  }

  Faults minus(Fault fault) {
    return new Faults(bits - one(fault));
  }

  /** Those with exactly one less: whether all are needed shows with each of them. */
  List<Faults> oneFewer() {
    List<Faults> fewer = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      if (has(fault)) {
        fewer.add(minus(fault));
      }
    }
    return fewer;
  }

  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      if (has(fault)) {
        words.add(count(fault) == 1 ? fault.words : count(fault) + " × " + fault.words);
      }
    }
    return words.isEmpty() ? "quiet" : String.join(", ", words);
  }
}
