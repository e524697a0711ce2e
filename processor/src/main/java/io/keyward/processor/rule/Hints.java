package io.keyward.processor.rule;

import io.keyward.processor.report.Suggestion;
import java.util.Collection;
import java.util.function.UnaryOperator;

/** 'Did you mean …?', where a name is near one that exists. */
final class Hints {

  private Hints() {}

  /** The question, with a space before it; empty where nothing is near. */
  static String didYouMean(String name, Collection<String> candidates, UnaryOperator<String> show) {
    return Suggestion.nearest(name, candidates)
        .map(near -> " Did you mean " + show.apply(near) + "?")
        .orElse("");
  }
}
