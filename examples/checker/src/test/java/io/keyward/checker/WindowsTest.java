package io.keyward.checker;

import static io.keyward.checker.HandWritten.CONTROLS;
import static io.keyward.checker.HandWritten.DELIVERY;
import static io.keyward.checker.HandWritten.HOLD;
import static io.keyward.checker.HandWritten.LIFE;
import static io.keyward.checker.HandWritten.LOOK;
import static io.keyward.checker.HandWritten.ROW;
import static io.keyward.checker.HandWritten.SWEEP;
import static io.keyward.checker.Violation.Kind.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the windows of the protocol allow, to the millisecond, and to whom. */
class WindowsTest {

  private static final Item SEED = new Item("", 0, 0, 0);

  @TempDir private Path directory;
  private HandWritten history;

  @BeforeEach
  void begin() {
    history = new HandWritten(directory);
  }

  private void assertStale(long expected, long excused) {
    Counts counts = history.judged().keyward();
    assertThat(List.of(counts.of(STALE), counts.excused())).isEqualTo(List.of(expected, excused));
  }

  @Test
  void othersMayMissAWriteUntilItIsDelivered() {
    history.saves(ROW, 10, 1);
    history.trouble(0, 5, 50);
    history.reads(ROW, 20, 21, SEED);
    history.reads(ROW, 50 + LOOK, 300, SEED);
    assertStale(0, 2);

    history.reads(ROW, 51 + LOOK, 300, SEED);
    assertStale(1, 2);
  }

  @Test
  void deliveryMayTakeItsTimeAndNoMore() {
    history.saves(ROW, 10, 1);
    history.trouble(0, 5, 1000);
    history.reads(ROW, 5 + DELIVERY, 300, SEED);
    assertStale(0, 1);

    history.reads(ROW, 6 + DELIVERY, 300, SEED);
    assertStale(1, 1);
  }

  @Test
  void deliveryWaitsForAnOutageToEnd() {
    history.saves(ROW, 10, 1);
    history.trouble(0, 5, 1000);
    history.fault(Fault.Kind.LOSE_REPLIES, 0, 4, 500);
    history.fault(Fault.Kind.LOSE_REPLIES, 1, 4, 900);
    history.reads(ROW, 500 + DELIVERY, 800, SEED);
    assertStale(0, 1);

    history.reads(ROW, 501 + DELIVERY, 800, SEED);
    assertStale(1, 1);
  }

  @Test
  void theWritersOwnProcessMayMissNothing() {
    history.saves(ROW, 10, 1);
    history.trouble(0, 5, 50);
    history.readsIn(0, ROW, 20, 21, SEED, ROW);

    assertStale(1, 0);
  }

  @Test
  void troubleOfAnotherProcessAllowsNothing() {
    history.saves(ROW, 10, 1);
    history.trouble(1, 5, 50);
    history.reads(ROW, 20, 21, SEED);

    assertStale(1, 0);
  }

  @Test
  void anOutageThatTroublesNobodyAllowsNothing() {
    history.saves(ROW, 10, 1);
    history.fault(Fault.Kind.PAUSE_REDIS, Fault.ALL, 5, 50);
    history.reads(ROW, 20, 21, SEED);

    assertStale(1, 0);
  }

  @Test
  void troubleBeforeOrAfterAWriteAllowsNothing() {
    history.saves(ROW, 10, 1); // acknowledged at 13
    history.trouble(0, 5, 9);
    history.trouble(0, 14, 50);
    history.reads(ROW, 20, 21, SEED);

    assertStale(1, 0);
  }

  @Test
  void whereTheWritersProcessDiesBeforeItDeliversTheTtlCounts() {
    history.saves(ROW, 10, 1);
    history.troubleWithoutEnd(0, 5);
    history.fault(Fault.Kind.KILL_WORKER, 0, 60, 60);
    history.reads(ROW, 60 + LIFE, 60 + LIFE, SEED);
    assertStale(0, 1);

    history.reads(ROW, 61 + LIFE, 61 + LIFE, SEED);
    assertStale(1, 1);
  }

  @Test
  void aProcessThatDiesAtOnceHasNoTimeToRecordItsTrouble() {
    history.saves(ROW, 10, 1); // acknowledged at 13
    history.fault(Fault.Kind.CUT, 0, 5, 100);
    history.fault(Fault.Kind.KILL_WORKER, 0, 14, 14);
    history.reads(ROW, 14 + LIFE, 14 + LIFE, SEED);
    assertStale(0, 1);

    history.reads(ROW, 15 + LIFE, 15 + LIFE, SEED);
    assertStale(1, 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.Kind.class,
      names = {"FLUSH", "LOSE_KEY"})
  void aLossOfKeysAloneAllowsNothing(Fault.Kind loss) {
    history.saves(ROW, 10, 1);
    history.fault(loss, Fault.ALL, 11, 11);
    history.reads(ROW, 20, 21, SEED);

    assertStale(1, 0);
  }

  @Test
  void aWriterThatDiesAfterItsCommitLeavesAHoldSoNothingIsAllowed() {
    HandWritten.Writing unused = history.begins(0, Op.SAVE, ROW, 10, 1).intends(11).commits(12);
    history.reads(ROW, 12, 13, SEED);
    assertStale(0, 0);

    history.reads(ROW, 13, 14, SEED);
    assertStale(1, 0);
  }

  @Test
  void aWriterThatDiesAndWhoseHoldIsLostMayBeMissedForTheTtl() {
    HandWritten.Writing unused = history.begins(0, Op.SAVE, ROW, 10, 1).intends(11).commits(12);
    history.fault(Fault.Kind.FLUSH, Fault.ALL, 11, 11);
    history.reads(ROW, 12 + LIFE, 2000, SEED);
    assertStale(0, 1);

    history.reads(ROW, 13 + LIFE, 2000, SEED);
    assertStale(1, 1);
  }

  @Test
  void aWriterThatDiesAndWhoseHoldHadExpiredMayBeMissedForTheTtl() {
    HandWritten.Writing unused =
        history.begins(0, Op.SAVE, ROW, 10, 1).intends(11).commits(10 + HOLD);
    history.reads(ROW, 10 + HOLD + LIFE, 2000, SEED);
    assertStale(0, 1);

    history.reads(ROW, 11 + HOLD + LIFE, 2000, SEED);
    assertStale(1, 1);
  }

  @Test
  void aWriterThatDiesInTroubleMayBeMissedForTheTtl() {
    HandWritten.Writing unused = history.begins(0, Op.SAVE, ROW, 10, 1).intends(11).commits(12);
    history.trouble(0, 5, 11);
    history.reads(ROW, 12 + LIFE, 2000, SEED);
    history.reads(ROW, 13 + LIFE, 2000, SEED);

    assertStale(1, 1);
  }

  @Test
  void whatIsKeptInATableIsMissedUntilASweepAndNoLonger() {
    HandWritten.Writing unused =
        history.beginsJournaled(0, Op.SAVE, ROW, 10, 1).intends(11).commits(12);
    history.fault(Fault.Kind.FLUSH, Fault.ALL, 11, 11);
    history.reads(ROW, 12 + SWEEP, 2000, SEED);
    assertStale(0, 1);

    history.reads(ROW, 13 + SWEEP, 2000, SEED);
    assertStale(1, 1);
  }

  @Test
  void aWriterThatDiesBeforeItsResultNamedItsKeysMayBeMissedForTheTtl() {
    HandWritten.Writing unused =
        history.begins(0, Op.SAVE_NAMED, ROW, 10, 1).intends(11).commits(12);
    history.reads(ROW, 12 + LIFE, 2000, SEED);
    history.reads(ROW, 13 + LIFE, 2000, SEED);

    assertStale(1, 1);
  }

  @Test
  void whereLoadsLagAWriteMayBeMissedForThatLong() {
    history.loadsLag(100);
    history.saves(ROW, 10, 1); // acknowledged at 13
    history.reads(ROW, 113, 114, SEED);
    history.readsIn(0, ROW, 113, 114, SEED, ROW);
    assertStale(0, 2);

    history.reads(ROW, 114, 115, SEED);
    assertStale(1, 2);
  }

  @Test
  void whereLoadsLagSoDoesTheControl() {
    history.loadsLag(100);
    history.saves(CONTROLS, 10, 1); // acknowledged at 13
    history.reads(CONTROLS, 113, 114, SEED);
    assertThat(history.judged().control().of(STALE)).isZero();

    history.reads(CONTROLS, 114, 115, SEED);
    assertThat(history.judged().control().of(STALE)).isEqualTo(1);
  }

  @Test
  void whereLoadsLagAndTheHoldThatReleaseLeftIsLostTheTtlCounts() {
    history.loadsLag(100);
    history.saves(ROW, 10, 1); // acknowledged at 13
    history.fault(Fault.Kind.LOSE_KEY, Fault.ALL, 113, 113);
    history.reads(ROW, 113 + LIFE, 2000, SEED);
    assertStale(0, 1);

    history.reads(ROW, 114 + LIFE, 2000, SEED);
    assertStale(1, 1);
  }

  @Test
  void whatIsLostAfterTheLagAllowsNothing() {
    history.loadsLag(100);
    history.saves(ROW, 10, 1); // acknowledged at 13
    history.fault(Fault.Kind.LOSE_KEY, Fault.ALL, 114, 114);
    history.reads(ROW, 115, 116, SEED);

    assertStale(1, 0);
  }

  @Test
  void whatAFailoverMayHaveUndoneMayBeMissedUntilItIsSentAgain() {
    history.saves(ROW, 10, 1);
    history.fault(Fault.Kind.FAIL_OVER, Fault.ALL, 20, 50);
    history.reads(ROW, 50 + DELIVERY, 2000, SEED);
    history.readsIn(0, ROW, 50 + DELIVERY, 2000, SEED, ROW);
    assertStale(0, 2);

    history.reads(ROW, 51 + DELIVERY, 2000, SEED);
    assertStale(1, 2);
  }

  @Test
  void aFailoverAllowsNothingOfWhatIsWrittenAfterIt() {
    history.fault(Fault.Kind.FAIL_OVER, Fault.ALL, 5, 9);
    history.saves(ROW, 10, 1);
    history.reads(ROW, 20, 21, SEED);

    assertStale(1, 0);
  }

  @Test
  void howLongAWindowWasOpenIsMeasured() {
    history.saves(ROW, 10, 1); // acknowledged at 13
    history.trouble(0, 5, 50);
    history.reads(ROW, 33, 34, SEED);

    assertThat(history.judged().keyward().longestExcused()).isEqualTo(20_000_000);
  }
}
