package io.keyward.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each step of the protocol is there for a reason: bent, it breaks the promise. */
class MutationsTest {

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void bentItBreaksThePromiseAndAsItIsItDoesNot(Mutation mutation) {
    Explorer.Finding asItIs = new Explorer(mutation.scenario, Rules.asTheyAre()).explore();
    assertThat(asItIs.history()).as("as it is: %s", mutation.scenario).isNull();

    Explorer.Finding bent = new Explorer(mutation.scenario, Rules.bent(mutation)).explore();
    System.out.printf(
        "%s [%s]: %d states, %d ms; bent %d: %s%n",
        mutation.words,
        mutation.scenario.faults(),
        asItIs.states(),
        asItIs.millis(),
        bent.states(),
        bent.history());
    assertThat(bent.history()).as("bent: %s", mutation.words).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "NO_HOLD, DEATH",
    "NO_HOLD_ON_THE_GENERATION, TIMEOUT",
    "RELEASE_DELETES_A_SHARED_HOLD, DEATH",
    "RELEASE_DELETES_ANOTHERS_HOLD, TIMEOUT",
  })
  void otherFaultsShowItToo(Mutation mutation, Fault fault) {
    Scenario other = mutation.scenario.with(fault);

    assertThat(new Explorer(other, Rules.bent(mutation)).explore().history()).isNotNull();
    assertThat(new Explorer(other, Rules.asTheyAre()).explore().history()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void noneOfItsFaultsCanBeLeftOut(Mutation mutation) {
    for (Faults fewer : mutation.scenario.faults().oneFewer()) {
      Scenario quieter = mutation.scenario.with(fewer);
      assertThat(new Explorer(quieter, Rules.bent(mutation)).explore().history())
          .as("%s, with no more than: %s", mutation.words, fewer)
          .isNull();
    }
  }
}
