package io.keyward.model;

import java.util.function.Supplier;

/** Takes what may happen next. */
interface Moves {

  /** It may, and in words it is that. */
  void to(State next, Supplier<String> words);

  /** It may, and breaks the promise. */
  void broken(State next, Supplier<String> words, String why);
}
