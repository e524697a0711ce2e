package io.keyward.checker;

import static io.keyward.checker.HandWritten.CONTROLS;
import static io.keyward.checker.HandWritten.OTHER_ROW;
import static io.keyward.checker.HandWritten.OTHER_TENANTS;
import static io.keyward.checker.HandWritten.ROW;
import static io.keyward.checker.Violation.Kind.FOREIGN;
import static io.keyward.checker.Violation.Kind.INVENTED;
import static io.keyward.checker.Violation.Kind.STALE;
import static io.keyward.checker.Violation.Kind.UNSEEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories written by hand: each kind of violation, and what is just none. */
class JudgeTest {

  private static final Item SEED = new Item("", 0, 0, 0);

  @TempDir private Path directory;
  private HandWritten history;

  @BeforeEach
  void begin() {
    history = new HandWritten(directory);
  }

  private void assertFound(Violation.Kind... kinds) {
    Verdict verdict = history.judged();
    assertThat(verdict.violations()).extracting(Violation::kind).containsExactly(kinds);
    for (Violation.Kind kind : Violation.Kind.values()) {
      assertThat(verdict.keyward().of(kind))
          .isEqualTo(List.of(kinds).stream().filter(kind::equals).count());
    }
  }

  @Test
  void theNewestVersionIsNeverWrong() {
    Item first = history.saves(ROW, 10, 1).value();
    Item second = history.saves(ROW, 20, 2).value();
    history.reads(ROW, 1, 2, SEED);
    history.reads(ROW, 14, 15, first);
    history.reads(ROW, 24, 25, second);

    assertFound();
  }

  @Test
  void aReadThatBeginsAfterTheAcknowledgementAndIsOlderIsStale() {
    Item first = history.saves(ROW, 10, 1).value();
    history.saves(ROW, 20, 2);
    history.reads(ROW, 24, 25, first);

    assertFound(STALE);
  }

  @Test
  void whatWasThereBeforeAllWritesGrowsStaleToo() {
    history.saves(ROW, 10, 1);
    history.reads(ROW, 14, 15, SEED);

    assertFound(STALE);
  }

  @Test
  void aReadThatBeginsBeforeTheAcknowledgementMayBeOlder() {
    Item first = history.saves(ROW, 10, 1).value();
    history.saves(ROW, 20, 2); // acknowledged at 23
    history.reads(ROW, 22, 40, first);
    history.reads(ROW, 23, 40, first);

    assertFound();
  }

  @Test
  void writesThatAreAcknowledgedInAnotherOrderBindByTheirVersions() {
    HandWritten.Writing slow =
        history.begins(0, Op.SAVE, ROW, 10, 1).intends(11).commits(12).returns(40);
    HandWritten.Writing quick =
        history.begins(0, Op.SAVE, ROW, 10, 2).intends(13).commits(14).returns(20);
    history.reads(ROW, 50, 51, quick.value());
    assertFound();

    history.reads(ROW, 50, 51, slow.value());
    assertFound(STALE);
  }

  @Test
  void anotherRowsWritesBindNothing() {
    history.saves(OTHER_ROW, 10, 1);
    history.saves(OTHER_TENANTS, 10, 1);
    history.reads(ROW, 20, 21, SEED);

    assertFound();
  }

  @Test
  void theValueOfAnotherTenantIsForeignHoweverNewItIs() {
    Item others = history.saves(OTHER_TENANTS, 10, 1).value();
    history.readsIn(1, ROW, 20, 21, others, OTHER_TENANTS);

    assertFound(FOREIGN);
  }

  @Test
  void theValueOfAnotherRowOrOfNoneIsForeign() {
    Item others = history.saves(OTHER_ROW, 10, 1).value();
    history.readsIn(1, ROW, 20, 21, others, OTHER_ROW);
    history.readsIn(1, ROW, 20, 21, others, -1);

    assertFound(FOREIGN, FOREIGN);
  }

  @Test
  void whatNobodyWroteIsInvented() {
    history.saves(ROW, 10, 1);
    history.reads(ROW, 20, 21, new Item("", 0, 1, WriteId.of(7, 7, 7)));

    assertFound(INVENTED);
  }

  @Test
  void aWriteWithTheVersionOfAnotherIsInvented() {
    Item first = history.saves(ROW, 10, 1).value();
    history.saves(ROW, 20, 2);
    history.reads(ROW, 30, 31, new Item("", 0, 2, first.write()));

    assertFound(INVENTED);
  }

  @Test
  void whatWasWrittenToAnotherRowIsInventedUnderThisRowsName() {
    Item others = history.saves(OTHER_ROW, 10, 1).value();
    history.reads(ROW, 20, 21, others);

    assertFound(INVENTED);
  }

  @Test
  void whatWasRolledBackIsInvented() {
    HandWritten.Writing rolledBack = history.begins(0, Op.PUT, ROW, 10, 1).intends(11).failsAt(12);
    history.reads(ROW, 20, 21, rolledBack.value());

    assertFound(INVENTED);
  }

  @Test
  void aWriteThatWasRolledBackBindsNobody() {
    HandWritten.Writing unused = history.begins(0, Op.PUT, ROW, 10, 1).intends(11).failsAt(12);
    history.reads(ROW, 20, 21, SEED);

    assertFound();
  }

  @Test
  void whatIsReadBeforeItIsWrittenIsInvented() {
    Item written = history.saves(ROW, 10, 1).value(); // it means to from 11 on
    history.reads(ROW, 5, 10, written);
    history.reads(ROW, 5, 12, written);

    assertFound(INVENTED);
  }

  @Test
  void aWriteThatIsUnderWayMayBeSeenOrNot() {
    HandWritten.Writing underWay = history.begins(0, Op.SAVE, ROW, 10, 1).intends(11);
    history.reads(ROW, 20, 21, underWay.value());
    history.reads(ROW, 30, 31, SEED);

    assertFound();
  }

  @Test
  void aReadThatThrewSaysNothing() {
    history.saves(ROW, 10, 1);
    history.readThrows(ROW, 20, 21);

    assertFound();
    assertThat(history.judged().keyward().threw()).isEqualTo(1);
  }

  @Test
  void thereIsNoneOnceItIsRemoved() {
    HandWritten.Writing unused =
        history.begins(0, Op.REMOVE, ROW, 10, 1).intends(11).commits(12).returns(13);
    history.findsNone(ROW, 20, 21);
    assertFound();

    history.reads(ROW, 20, 21, SEED);
    assertFound(STALE);
  }

  @Test
  void thereIsNoneNoMoreOnceItIsWrittenAgain() {
    HandWritten.Writing unused =
        history.begins(0, Op.REMOVE, ROW, 10, 1).intends(11).commits(12).returns(13);
    history.saves(ROW, 20, 2); // acknowledged at 23
    history.findsNone(ROW, 22, 30);
    assertFound();

    history.findsNone(ROW, 24, 30);
    assertFound(STALE);
  }

  @Test
  void thatThereIsNoneIsInventedWhereNothingRemovedIt() {
    HandWritten.Writing unused = history.begins(0, Op.REMOVE, ROW, 10, 1).intends(11).failsAt(12);
    history.findsNone(ROW, 20, 21);

    assertFound(INVENTED);
  }

  @Test
  void aRemovedRowHasNoValue() {
    HandWritten.Writing removal =
        history.begins(0, Op.REMOVE, ROW, 10, 1).intends(11).commits(12).returns(13);
    history.reads(ROW, 20, 21, removal.value());

    assertFound(INVENTED);
  }

  @Test
  void aTransactionSeesItsOwnWriteBeforeItIsCommitted() {
    HandWritten.Writing own = history.begins(0, Op.SAVE, ROW, 10, 1);
    history.readsOwn(own, 11, 12, own.value());
    own.failsAt(20);

    assertFound();
    assertThat(history.judged().keyward().ownReads()).isEqualTo(1);
  }

  @Test
  void aTransactionThatSeesAnythingElseInItsPlaceDoesNotSeeItsOwnWrite() {
    Item first = history.saves(ROW, 10, 1).value();
    HandWritten.Writing own = history.begins(0, Op.SAVE, ROW, 20, 2);
    history.readsOwn(own, 21, 22, first);
    history.readsOwn(own, 21, 22, null);

    assertFound(UNSEEN, UNSEEN);
    assertThat(history.told()).contains("its own transaction had written something else there");
  }

  @Test
  void aTransactionSeesThatItHasRemovedARow() {
    HandWritten.Writing own = history.begins(0, Op.REMOVE, ROW, 10, 1);
    history.readsOwn(own, 11, 12, null);
    assertFound();

    history.readsOwn(own, 11, 12, SEED);
    assertFound(UNSEEN);
  }

  @Test
  void anotherRowIsForeignToATransactionThatHasWrittenOneToo() {
    Item others = history.saves(OTHER_TENANTS, 5, 1).value();
    HandWritten.Writing own = history.begins(0, Op.SAVE, ROW, 10, 1);
    history.readsOwn(own, 11, 12, others, OTHER_TENANTS);

    assertFound(FOREIGN);
  }

  @Test
  void whatIsNotCommittedYetIsInventedToOthers() {
    HandWritten.Writing written = history.begins(0, Op.SAVE, ROW, 10, 1).intends(30);
    history.reads(ROW, 20, 29, written.value());

    assertFound(INVENTED);
  }

  @Test
  void theControlIsCountedForItself() {
    history.saves(CONTROLS, 10, 1);
    history.reads(CONTROLS, 20, 21, SEED);

    assertFound();
    assertThat(history.judged().control().of(STALE)).isEqualTo(1);
  }

  @Test
  void theHistoryIsToldInWords() {
    Item first = history.saves(ROW, 10, 1).value();
    history.saves(ROW, 20, 2);
    history.reads(ROW, 24, 25, first);

    assertThat(history.told())
        .isEqualTo(
            """
            Process 1 asked find for tenant-a's row 0 and was answered version 1, by write 0.0.1; \
            version 2, by write 0.0.2, was acknowledged 1.000 ms before the read began.
                 0.000 ms  write 0.0.2, save in process 0: begins
                 2.000 ms  write 0.0.2, save in process 0: has committed version 2
                 3.000 ms  write 0.0.2, save in process 0: is acknowledged
                 5.000 ms  >>> process 1, find, began at 4.000 ms: version 1, by write 0.0.1
            """);
  }
}
