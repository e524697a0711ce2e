package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is long is shown in part. */
class TextsTest {

  @Test
  void aQuoteHas120CharactersAtMost() {
    assertThat(Texts.quote("x".repeat(120))).isEqualTo('"' + "x".repeat(120) + '"');
    assertThat(Texts.quote("x".repeat(121))).isEqualTo('"' + "x".repeat(120) + "…\"");
  }

  @Test
  void aListHasEightNamesAtMost() {
    assertThat(Texts.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Texts.list(Collections.nCopies(8, "a"))).isEqualTo("a, a, a, a, a, a, a and a");
    assertThat(Texts.list(Collections.nCopies(9, "a"))).isEqualTo("a, a, a, a, a, a, a, a, …");
  }
}
