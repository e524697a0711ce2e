package io.keyward.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

  @Test
  void aPlanIsMadeAgainFromItsWords() {
    Plan plan = Plan.of("seed=7", "ops=find,put", "faults=flush,kill-worker", "hangs=0.2");

    Plan again = Plan.of(plan.words().toArray(String[]::new));

    assertThat(again).hasToString("seed=7 ops=find,put hangs=0.2 faults=flush,kill-worker");
    assertThat(again.ops()).containsExactly(Op.FIND, Op.PUT);
    assertThat(again.faults()).containsExactly(Fault.Kind.FLUSH, Fault.Kind.KILL_WORKER);
  }

  @Test
  void whatIsNotSaidIsUsual() {
    assertThat(Plan.of().number(Setting.WORKERS)).isEqualTo(2);
    assertThat(Plan.of().faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sed=7        | There is no setting \"sed\". There are: seed, seconds",
        "seed         | seed has no value: write seed=1",
        "seed=x       | seed is \"x\"; it must be a number that is not negative",
        "seed=-1      | seed is \"-1\"; it must be a number that is not negative",
        "hangs=2      | hangs is \"2\"; it must be a part from 0 to 1",
        "keep=yes     | keep is \"yes\"; it must be true or false",
        "ops=fnd      | There is no operation \"fnd\". There are: find, find-all",
        "ops=save     | ops has no reading operation, so nothing can be judged",
        "faults=flsh  | There is no fault \"flsh\". There are: kill-worker",
        "tenants=27   | tenants is at most 26",
        "ops=find,put-later transactions=1 | transactions goes with writes that answer at once",
        "faults=fail-over | fail-over is done to a cluster: write cluster=true",
        "cluster=true faults=cut | cut is not done to a cluster: leave cluster=true or cut away",
        "keys=20000   | tenants times keys is at most 16383, not 40000",
      })
  void whatIsWrongIsSaid(String words, String message) {
    assertThatThrownBy(() -> Plan.of(words.split(" ", -1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
