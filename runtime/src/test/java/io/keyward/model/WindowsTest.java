package io.keyward.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left: each window comes open by its faults together, and by nothing less. */
class WindowsTest {

  @ParameterizedTest
  @EnumSource(Opening.class)
  void opensByAllItsFaultsTogether(Opening opening) {
    Scenario shut = opening.scenario.without(opening.window);
    Explorer.Finding finding = new Explorer(shut, Rules.asTheyAre()).explore();
    System.out.printf(
        "%s [%s]: %d states, %d ms: %s%n",
        opening.window.words, shut.faults(), finding.states(), finding.millis(), finding.history());
    assertThat(finding.history()).as("%s", opening).isNotNull();

    for (Faults fewer : shut.faults().oneFewer()) {
      assertThat(new Explorer(shut.with(fewer), Rules.asTheyAre()).explore().history())
          .as("%s, with no more than: %s", opening, fewer)
          .isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Opening.class)
  void breaksNothingElse(Opening opening) {
    assertThat(new Explorer(opening.scenario, Rules.asTheyAre()).explore().history())
        .as("%s", opening)
        .isNull();
  }

  @Test
  void eachWindowIsShown() {
    assertThat(Arrays.stream(Opening.values()).map(it -> it.window))
        .containsAll(Arrays.asList(Window.values()));
  }
}
