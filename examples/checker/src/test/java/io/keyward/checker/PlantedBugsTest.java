package io.keyward.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checker finds each bug that is planted, one at a time, within two minutes; and nothing under
 * the same plan where none is planted. Some in the ordinary run, all under {@code -Psoak}; {@code
 * -Dkeyward.checker.bugs=FILL_ANY_LEASE,NO_HOLD} chooses.
 */
class PlantedBugsTest {

  private static final Duration MOST = Duration.ofMinutes(2);

  private static final String BUGS =
      System.getProperty(
          "keyward.checker.bugs", "FILL_ANY_LEASE,NO_HOLD,KEYS_OF_BEFORE_THE_DELEGATE_ONLY");

  /** Seconds of each plan without its bug; 0 for none. */
  private static final int WITHOUT = Integer.getInteger("keyward.checker.without", 0);

  static List<Bug> bugs() {
    return BUGS.equals("all")
        ? List.of(Bug.values())
        : Arrays.stream(BUGS.split(",", -1)).map(Bug::valueOf).toList();
  }

  static List<Bug> bugsWhoseAbsenceIsShown() {
    return WITHOUT > 0 ? bugs() : List.of();
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void aPlantedBugIsFound(Bug bug, @TempDir Path changed) throws IOException {
    Planting.plant(bug, changed);

    Report report = Run.of(bug.plan(), null, List.of(changed));

    System.out.printf(
        "%s, again by -Dtest=PlantedBugsTest -Dkeyward.checker.bugs=%s: %s%n", bug, bug, report);
    assertThat(report.verdict().isClean()).as("%s is not found: %s", bug, report).isFalse();
    assertThat(report.found()).isBetween(0L, MOST.toNanos());
    assertThat(report.history()).isNotEmpty();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("bugsWhoseAbsenceIsShown")
  void withoutItNothingIsFound(Bug bug) {
    Report report = Run.of(bug.planOfSeconds(WITHOUT), null, List.of());

    assertThat(report.verdict().isClean()).as("%s: %s", bug, report).isTrue();
  }

  /** Cheap, so that each keeps step with the code in every build. */
  @ParameterizedTest
  @EnumSource
  void eachFitsTheCodeOnce(Bug bug) throws IOException {
    assertThat(Planting.changed(bug)).contains(bug.instead());
  }
}
