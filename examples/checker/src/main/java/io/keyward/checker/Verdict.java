package io.keyward.checker;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a judge says of a history.
 *
 * @param keyward of the rows behind generated decorators
 * @param control of the rows behind plain get and set
 * @param violations the first of Keyward's
 */
record Verdict(Counts keyward, Counts control, List<Violation> violations) {

  boolean isClean() {
    return violations.isEmpty();
  }

  /** The one that is told in the fewest words: it began soonest after what it missed. */
  Optional<Violation> clearest() {
    return violations.stream().min(Comparator.comparingLong(Violation::late));
  }
}
