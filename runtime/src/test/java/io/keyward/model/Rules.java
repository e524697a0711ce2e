package io.keyward.model;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The protocol as it is, or with one step bent; and which steps were taken. One thread's own. */
final class Rules {

  private final @Nullable Mutation bent;
  private final Set<Step> taken = EnumSet.noneOf(Step.class);

  private Rules(@Nullable Mutation bent) {
    this.bent = bent;
  }

  static Rules asTheyAre() {
    return new Rules(null);
  }

  static Rules bent(Mutation mutation) {
    return new Rules(mutation);
  }

  boolean has(Mutation mutation) {
    return bent == mutation;
  }

  /** A script takes that step. */
  void step(Step step) {
    taken.add(step);
  }

  Set<Step> taken() {
    return taken;
  }
}
