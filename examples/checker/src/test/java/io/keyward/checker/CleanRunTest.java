package io.keyward.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two processes that read and write, with nothing planted, while Redis loses keys, which excuses
 * nothing: every promise is kept. Two million reads under {@code -Psoak}.
 */
class CleanRunTest {

  private static final String PLAN =
      System.getProperty(
          "keyward.checker.clean", "seconds=6 faults=flush,lose-key fault-every=800");

  @Test
  void noReadIsOlderThanAnAcknowledgedWrite() {
    Report report = Run.of(Plan.of(PLAN.split(" ", -1)), null, List.of());

    System.out.print(report);
    assertThat(report.verdict().isClean()).as("%s", report).isTrue();
    assertThat(report.verdict().keyward().excused()).as("%s", report).isZero();
    assertThat(report.controlShows()).as("%s", report).isTrue();
    assertThat(report.figure("hit")).as("%s", report).isGreaterThan(100);
    assertThat(report.verdict().keyward().reads())
        .isGreaterThanOrEqualTo(report.plan().number(Setting.READS));
  }
}
