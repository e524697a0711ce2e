package io.keyward.checker;

import static io.keyward.checker.HandWritten.OTHER_ROW;
import static io.keyward.checker.HandWritten.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveLookTest {

  private static final Item SEED = new Item("", 0, 0, 0);

  private final LiveLook look = new LiveLook();

  @TempDir private Path directory;
  private HandWritten history;

  @BeforeEach
  void begin() {
    history = new HandWritten(directory);
  }

  @Test
  void whatTwoLooksHaveIsFound() {
    history.saves(ROW, 10, 1);
    history.reads(ROW, 14, 15, SEED);
    assertThat(look.isFoundAgain(history.judged())).isFalse();

    history.reads(ROW, 16, 17, SEED);
    assertThat(look.isFoundAgain(history.judged())).isTrue();
  }

  /** Between its commit and its return a write looks like one whose process is dead. */
  @Test
  void whatTheEndOfAWriteExcusesIsNot() {
    HandWritten.Writing write = history.begins(0, Op.SAVE, ROW, 10, 1).intends(11).commits(12);
    history.reads(ROW, 14, 15, SEED);
    assertThat(history.judged().isClean()).isFalse();
    assertThat(look.isFoundAgain(history.judged())).isFalse();

    write.returns(16);
    assertThat(history.judged().isClean()).isTrue();
    assertThat(look.isFoundAgain(history.judged())).isFalse();
  }

  @Test
  void norAreTwoThatOneLookEachHas() {
    HandWritten.Writing first = history.begins(0, Op.SAVE, ROW, 10, 1).intends(11).commits(12);
    history.reads(ROW, 14, 15, SEED);
    assertThat(look.isFoundAgain(history.judged())).isFalse();

    first.returns(16);
    history.begins(0, Op.SAVE, OTHER_ROW, 20, 1).intends(21).commits(22);
    history.reads(OTHER_ROW, 24, 25, SEED);
    assertThat(history.judged().isClean()).isFalse();
    assertThat(look.isFoundAgain(history.judged())).isFalse();
  }
}
