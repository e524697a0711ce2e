package io.keyward.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two processes that read and write, with nothing planted: every promise is kept. */
class CleanRunTest {

  private static final String PLAN = System.getProperty("keyward.checker.clean", "seconds=6");

  @Test
  void noReadIsOlderThanAnAcknowledgedWrite() {
    Report report = Run.of(Plan.of(PLAN.split(" ", -1)), null, List.of());

    System.out.print(report);
    assertThat(report.verdict().isClean()).as("%s", report).isTrue();
    assertThat(report.controlShows()).as("%s", report).isTrue();
    assertThat(report.figure("hit")).as("%s", report).isGreaterThan(100);
    assertThat(report.verdict().keyward().reads())
        .isGreaterThanOrEqualTo(report.plan().number(Setting.READS));
  }
}
