package io.keyward.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a subject was made: of what, and by which mutations.
 *
 * @param name of what it was made of
 */
record Recipe(String name, Subject base, List<Step> steps) {

  /** One mutation, with dice of its own, so that it does much the same when others are undone. */
  record Step(String name, Mutator mutator, long seed) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** What comes out. */
  Subject subject() {
    Subject subject = base;
    for (Step step : steps) {
      subject = step.mutator().mutate(subject, new Dice(step.seed()));
    }
    return subject;
  }

  /** Undoes one mutation after the other, as long as what comes out still is as it should be. */
  Recipe shrunk(Predicate<Subject> still) {
    Recipe smallest = this;
    for (int i = steps.size() - 1; i >= 0; i--) {
      List<Step> fewer = new ArrayList<>(smallest.steps);
      fewer.remove(i);
      Recipe smaller = new Recipe(name, base, List.copyOf(fewer));
      if (still.test(smaller.subject())) {
        smallest = smaller;
      }
    }
    return smallest;
  }

  @Override
  public String toString() {
    return name + " " + steps;
  }
}
