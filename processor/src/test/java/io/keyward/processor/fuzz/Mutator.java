package io.keyward.processor.fuzz;

/** Makes something else of a subject, or the same where it finds nothing to change. */
@FunctionalInterface
interface Mutator {

  /** What {@code dice} make of {@code subject}. */
  Subject mutate(Subject subject, Dice dice);

  /** A mutator of one file. */
  @FunctionalInterface
  interface OfFile {

    /** The text that {@code dice} make of it. */
    String mutate(Outline file, Dice dice);
  }

  /** A mutator of any one of the files. */
  static Mutator ofFile(OfFile mutator) {
    return (subject, dice) -> {
      int file = dice.below(subject.files().size());
      Outline outline = Outline.of(subject.files().get(file));
      return subject.with(file, mutator.mutate(outline, dice));
    };
  }
}
