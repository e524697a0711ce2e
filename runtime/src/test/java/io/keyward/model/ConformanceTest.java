package io.keyward.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The model's scripts are the real ones: whatever they are sent, both hold and answer the same.
 *
 * <p>{@code -Dkeyward.model.seed} and {@code -Dkeyward.model.steps} try other sequences, and longer
 * ones.
 */
class ConformanceTest {

  private static final long SEED = Long.getLong("keyward.model.seed", 1);
  private static final int STEPS = Integer.getInteger("keyward.model.steps", 2_000);

  private static RealRedis redis;

  @BeforeAll
  static void open() {
    redis = new RealRedis();
  }

  @AfterAll
  static void close() {
    redis.close();
  }

  @Test
  void scriptsAndModelAgreeAfterEachStep() {
    Rules rules = Rules.asTheyAre();

    assertThat(new Conformance(redis, rules, SEED).run(STEPS)).as("seed %d", SEED).isNull();

    assertThat(rules.taken()).as("steps that were taken").containsExactlyInAnyOrder(Step.values());
  }

  @ParameterizedTest
  @EnumSource(
      value = Mutation.class,
      names = {
        "FILL_ALWAYS",
        "FILL_IF_ABSENT",
        "FILL_ANY_LEASE",
        "FILL_STAMPS_TODAYS_GENERATIONS",
        "LEASE_OVER_A_HOLD_ON_THE_KEY",
        "LEASE_OVER_A_HOLD_ON_A_GENERATION",
        "HOLD_REPLACES_ANOTHERS",
        "PUT_THOUGH_CONTESTED",
        "RELEASE_CLEARS_THE_MARK",
        "HOLD_DOES_NOT_MARK",
        "RELEASE_DELETES_A_SHARED_HOLD",
        "RELEASE_DELETES_ANOTHERS_HOLD",
        "RELEASE_LEAVES_ANOTHERS_UNMARKED",
        "RELEASE_LEAVES_A_LEASE",
        "RELEASE_LEAVES_A_VALUE",
        "PUT_STAMPED_AT_RELEASE",
        "REFRESH_STORES_OVER_ANY_VALUE",
        "REFRESH_STAMPS_TODAYS_GENERATIONS",
        "LEASE_KEEPS_AN_OUTDATED_VALUE",
        "RELEASE_IGNORES_A_REFUSED_SET",
        "RELEASE_TAKES_ITS_TOKEN_FROM_OTHERS",
        "LATE_HOLD_SHORTENS_WHAT_WAS_LEFT",
      })
  void aBentScriptIsNoticed(Mutation mutation) {
    assertThat(new Conformance(redis, Rules.bent(mutation), SEED).run(STEPS)).isNotNull();
  }
}
