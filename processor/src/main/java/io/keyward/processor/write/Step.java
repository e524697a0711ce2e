package io.keyward.processor.write;

/** One thing that a decorator is given. */
interface Step {

  /** Whether this decorator is given it. */
  default boolean applies(Draft draft) {
    return true;
  }

  /** Adds it. */
  void execute(Draft draft);
}
