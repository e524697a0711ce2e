package io.keyward.checker;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at a run that goes on. A history is whole only when its run is over: until then a write may
 * have committed and not yet returned, which looks as if its process had died, and what excuses a
 * read may be recorded after it. So nothing counts that one look alone has found.
 */
final class LiveLook {

  private Set<Violation> before = Set.of();

  /** Whether it has what the look before it had. */
  boolean isFoundAgain(Verdict now) {
    Set<Violation> found =
        now.violations().stream().map(Violation::ofTheRead).collect(Collectors.toSet());
    boolean again = !Collections.disjoint(before, found);
    before = found;
    return again;
  }
}
