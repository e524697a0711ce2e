package io.keyward.checker;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs in which processes die and stand still, and Redis loses, forgets and keeps silent. */
class FaultyRunTest {

  /** Of each; 0 for none. At length under {@code -Psoak}. */
  private static final int SECONDS = Integer.getInteger("keyward.checker.faulty", 0);

  private static final String HELD =
      "ops=find,find,find-all,quote,rate,save,save,save,put,put,put,save-group,remove ";

  /** What is done to a run. */
  enum Disaster {
    /** Of keys alone: nothing is allowed. */
    LOSSES("faults=flush,lose-key fault-every=200", false),

    /** No memory is left for a while: holds are not placed, and nothing is cached. */
    FULL("faults=full fault-every=500", false),

    /** A fifth of the writers gets no further than its commit, and processes are killed. */
    DEATHS(
        HELD + "hangs=0.2 hold=500 write-every=100000 keys=8 faults=kill-worker fault-every=6000",
        false),

    /** The same while Redis forgets, with the evictions kept beside the data. */
    DEATHS_IN_TRANSACTIONS(
        HELD
            + "transactions=1 hangs=0.2 hold=500 write-every=60000 write-pause=10000 keys=8"
            + " faults=flush,lose-key fault-every=150",
        true),

    /** Between processes and Redis. */
    OUTAGES(
        "timeout=100 faults=lose-replies,lose-all,cut,delay,pause-worker fault-every=8000", true),

    /** Of Redis. */
    FAILING_REDIS("timeout=100 faults=kill-redis,pause-redis fault-every=6000", true),

    /** All at once. */
    ALL(
        "timeout=100 hangs=0.02 hold=1000 fault-every=15000 faults="
            + Arrays.stream(Fault.Kind.values())
                .filter(kind -> !kind.needsCluster())
                .map(Fault.Kind::text)
                .collect(joining(",")),
        true);

    private final String plan;
    private final boolean opensWindows;

    Disaster(String plan, boolean opensWindows) {
      this.plan = plan;
      this.opensWindows = opensWindows;
    }

    Plan plan(int seconds) {
      return Plan.of((plan + " control=0 seconds=" + seconds).split(" ", -1));
    }
  }

  static List<Disaster> disasters() {
    return SECONDS > 0 ? List.of(Disaster.values()) : List.of();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("disasters")
  void noReadIsOlderThanAWindowAllows(Disaster disaster) {
    Report report = Run.of(disaster.plan(SECONDS), null, List.of());

    System.out.printf("%s: %s%n", disaster, report);
    assertThat(report.verdict().isClean()).as("%s", report).isTrue();
    assertThat(report.figure("hit")).as("%s", report).isPositive();
    if (!disaster.opensWindows) {
      assertThat(report.verdict().keyward().excused()).as("%s", report).isZero();
    }
    for (Fault.Kind kind : report.plan().faults()) {
      assertThat(report.faults()).extracting(Fault::kind).as("%s", report).contains(kind);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachDisasterIsAPlan(Disaster disaster) {
    assertThat(disaster.plan(1).faults()).isNotEmpty();
  }
}
