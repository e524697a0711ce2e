package io.keyward.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs of what goes beyond reads and writes that answer at once, each from its own connection: a
 * few seconds each, but for PostgreSQL, and at length, with faults, under {@code -Psoak}. The
 * control shows in each that the load could tell.
 */
class WideRunTest {

  /** Of each; 0 for the ordinary run's few. */
  private static final int SECONDS = Integer.getInteger("keyward.checker.faulty", 0);

  /** What is done besides. */
  enum Width {
    /** Reads and writes answer later, and some writers give theirs up. */
    FUTURES(
        "ops=find,find-later,find-later,find-all-later,quote-later,save,save-later,save-later,put,"
            + "put-later,put-later,save-named-later,save-group-later,remove cancels=0.02 hold=200"
            + " keys=4 control=3 reads=500",
        2,
        "faults=lose-replies,cut,flush timeout=100 fault-every=4000"),

    /** Reads and writes together in transactions, of which some are rolled back. */
    TRANSACTIONS(
        "transactions=0.7 transaction-writes=3 transaction-reads=3 rollbacks=0.15 keys=4 reads=500",
        2,
        "hangs=0.02 hold=1000 faults=flush,lose-key,kill-worker fault-every=3000"),

    /** The same on PostgreSQL. */
    POSTGRES("postgres=true " + TRANSACTIONS.plan, TRANSACTIONS.seconds, TRANSACTIONS.faults),

    /** Loads read a copy of the database that lags behind it, as the cache is told. */
    REPLICA(
        "lag=150 replica-lag=150 keys=12 write-every=80000 reads=500 ops=find,find-all,quote,"
            + "rate,save,save,save,put,put,save-named,save-group,remove",
        2,
        "hangs=0.02 hold=1000 faults=kill-worker,pause-worker timeout=100 fault-every=6000"),

    /** On a cluster, where a write of which Redis cannot be told is refused. */
    CLUSTER(
        "cluster=true refuse=true tenants=4 control=2 reads=500 faults=move-slot",
        2,
        "faults=move-slot,full,fail-over fault-every=8000");

    private final String plan;
    private final int seconds;
    private final String faults;

    Width(String plan, int seconds, String faults) {
      this.plan = plan;
      this.seconds = seconds;
      this.faults = faults;
    }

    Plan plan(int atLength) {
      String words =
          atLength > 0
              ? plan + " seconds=" + atLength + " " + faults
              : plan + " seconds=" + seconds;
      return Plan.of(words.split(" ", -1));
    }
  }

  /** Then values from before a write are cached after it. */
  @Test
  void aLagThatTheCacheIsNotToldOfIsNoticed() {
    Plan plan = Width.REPLICA.plan(0).with(Setting.REPLICA_LAG, 0);

    Report report =
        Run.of(
            plan.with(Setting.UNTIL_FOUND, true)
                .with(Setting.CONTROL, 0)
                .with(Setting.READS, 0)
                .with(Setting.SECONDS, 60),
            null,
            List.of());

    System.out.printf("a lag that is not said: %s%n", report);
    assertThat(report.verdict().keyward().of(Violation.Kind.STALE)).as("%s", report).isPositive();
  }

  /** A server of PostgreSQL takes longer to start than the others to run. */
  static List<Width> widths() {
    return Arrays.stream(Width.values()).filter(it -> SECONDS > 0 || it != Width.POSTGRES).toList();
  }

  @ParameterizedTest
  @MethodSource("widths")
  void noReadIsOlderThanAnAcknowledgedWrite(Width width) {
    Report report = Run.of(width.plan(SECONDS), null, List.of());

    System.out.printf("%s: %s%n", width, report);
    assertThat(report.verdict().isClean()).as("%s", report).isTrue();
    assertThat(report.controlShows()).as("%s", report).isTrue();
    assertThat(report.figure("hit")).as("%s", report).isPositive();
    Counts counts = report.verdict().keyward();
    for (Op op : report.plan().ops()) {
      if (op.answersLater()) {
        assertThat(op.reads() ? counts.readsByOp() : counts.writesByOp()).containsKey(op);
      }
    }
    if (report.plan().number(Setting.TRANSACTION_READS) > 0) {
      assertThat(counts.ownReads()).as("%s", report).isPositive();
      assertThat(counts.rolledBack()).as("%s", report).isPositive();
    }
  }
}
