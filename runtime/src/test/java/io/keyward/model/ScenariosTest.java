package io.keyward.model;

import static io.keyward.model.Fault.COLLAPSE;
import static io.keyward.model.Fault.DEADLINE;
import static io.keyward.model.Fault.DEATH;
import static io.keyward.model.Fault.EXPIRY;
import static io.keyward.model.Fault.LOSS;
import static io.keyward.model.Fault.OLD_SNAPSHOT;
import static io.keyward.model.Fault.REFUSED_SET;
import static io.keyward.model.Fault.ROLLBACK;
import static io.keyward.model.Fault.THROWING_LOAD;
import static io.keyward.model.Fault.TIMEOUT;
import static io.keyward.model.Fault.UNKNOWN_OUTCOME;
import static io.keyward.model.Writer.Kind.ASYNCHRONOUS;
import static io.keyward.model.Writer.Kind.EVICT;
import static io.keyward.model.Writer.Kind.EVICT_GROUP;
import static io.keyward.model.Writer.Kind.EVICT_IN_TRANSACTION;
import static io.keyward.model.Writer.Kind.NAMED_BY_RESULT;
import static io.keyward.model.Writer.Kind.NAMED_BY_RESULT_IN_TRANSACTION;
import static io.keyward.model.Writer.Kind.PUT;
import static io.keyward.model.Writer.Kind.TWO_WRITES_IN_TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Outside the windows nothing breaks the promise, in any order of events within these bounds. */
class ScenariosTest {

  static Stream<Arguments> ordinary() {
    return Stream.of(
        arguments("quiet", Cast.oneReader(PUT, EVICT, NAMED_BY_RESULT)),
        arguments("quiet, shared loads", Cast.oneProcess(PUT, EVICT_GROUP)),
        arguments("an eviction", Cast.twoProcesses(EVICT).with(TIMEOUT, TIMEOUT)),
        arguments("a put, shared loads", Cast.oneProcess(PUT).with(LOSS, TIMEOUT, DEADLINE)),
        arguments("a group", Cast.twoProcesses(EVICT_GROUP).with(LOSS, TIMEOUT)),
        arguments("a key from the result", Cast.oneProcess(NAMED_BY_RESULT).with(TIMEOUT, DEATH)),
        arguments("two writers", Cast.oneReader(PUT, EVICT).with(TIMEOUT, ROLLBACK)),
        arguments("two puts", Cast.oneReader(PUT, PUT).with(DEADLINE, REFUSED_SET)),
        arguments("a put and a group", Cast.oneReader(PUT, EVICT_GROUP).with(TIMEOUT)),
        arguments(
            "transactions",
            Cast.oneReader(EVICT_IN_TRANSACTION, NAMED_BY_RESULT_IN_TRANSACTION)
                .with(TIMEOUT, ROLLBACK)),
        arguments(
            "two writes of a key",
            Cast.oneReader(TWO_WRITES_IN_TRANSACTION, PUT).with(DEADLINE, UNKNOWN_OUTCOME)),
        arguments("a lag", Cast.twoProcesses(EVICT, ASYNCHRONOUS).withLag()),
        arguments("a lag, and a fault", Cast.oneReader(EVICT, PUT).withLag().with(TIMEOUT)),
        arguments("outcomes unknown", Cast.oneReader(PUT, EVICT).with(UNKNOWN_OUTCOME, TIMEOUT)),
        arguments(
            "a journal that collapses",
            Cast.oneProcess(NAMED_BY_RESULT).withLag().with(TIMEOUT, TIMEOUT, COLLAPSE)),
        arguments(
            "a journal in the database",
            Cast.oneReader(EVICT_IN_TRANSACTION)
                .withJournalInDatabase()
                .with(TIMEOUT, TIMEOUT, DEATH, UNKNOWN_OUTCOME)),
        arguments(
            "a journal in the database, and a lag",
            Cast.twoProcesses(NAMED_BY_RESULT_IN_TRANSACTION)
                .withLag()
                .withJournalInDatabase()
                .with(TIMEOUT, DEATH)),
        arguments(
            "a journal in the database, outside of transactions",
            Cast.oneReader(PUT).withJournalInDatabase().with(TIMEOUT, TIMEOUT, UNKNOWN_OUTCOME)),
        arguments("another Redis", Cast.oneReader(EVICT, PUT).whenCached().with(OLD_SNAPSHOT)),
        arguments("refresh", Cast.refresherAndPlain(EVICT_GROUP).whenCached().with(LOSS, TIMEOUT)),
        arguments("refresh, a put", Cast.refresherAndPlain(PUT, EVICT).whenCached()),
        arguments(
            "expired values",
            Cast.oneProcess(EVICT)
                .whenCached()
                .withStaleIfError()
                .with(EXPIRY, THROWING_LOAD, LOSS)),
        arguments(
            "expired values, a group",
            Cast.twoProcesses(EVICT_GROUP, PUT)
                .whenCached()
                .withStaleIfError()
                .with(EXPIRY, THROWING_LOAD)),
        arguments("snapshots", Cast.snapshotAndPlain(EVICT, PUT).with(ROLLBACK)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void ordinary(String name, Scenario scenario) {
    explore(name, scenario);
  }

  /** Each writer and each pair of them, with each set of faults: minutes. */
  @Test
  @EnabledIfSystemProperty(named = "keyward.model.all", matches = "true")
  void all() {
    for (Writer.Kind kind : Writer.Kind.values()) {
      for (Faults faults : MANY_FAULTS) {
        casts(kind).forEach(cast -> explore(kind.toString(), cast.with(faults)));
      }
      for (Writer.Kind other : Writer.Kind.values()) {
        for (Faults faults : FAULTS) {
          casts(kind, other).forEach(cast -> explore(kind + " and " + other, cast.with(faults)));
        }
      }
    }
  }

  private static final List<Faults> MANY_FAULTS =
      List.of(
          Faults.of(TIMEOUT, TIMEOUT, LOSS, DEATH),
          Faults.of(TIMEOUT, LOSS, LOSS, DEADLINE),
          Faults.of(TIMEOUT, REFUSED_SET, UNKNOWN_OUTCOME, ROLLBACK),
          Faults.of(TIMEOUT, EXPIRY, THROWING_LOAD, LOSS),
          Faults.of(TIMEOUT, TIMEOUT, COLLAPSE),
          Faults.of(TIMEOUT, OLD_SNAPSHOT));

  private static final List<Faults> FAULTS =
      List.of(
          Faults.of(TIMEOUT, TIMEOUT),
          Faults.of(TIMEOUT, LOSS),
          Faults.of(DEATH, LOSS),
          Faults.of(DEATH, TIMEOUT),
          Faults.of(REFUSED_SET, DEADLINE),
          Faults.of(UNKNOWN_OUTCOME, ROLLBACK),
          Faults.of(UNKNOWN_OUTCOME, LOSS));

  private static Stream<Scenario> casts(Writer.Kind kind) {
    return Stream.of(
        Cast.twoProcesses(kind).whenCached(),
        Cast.oneProcess(kind),
        Cast.oneProcess(kind).withLag(),
        Cast.twoProcesses(kind).whenCached().withStaleIfError(),
        Cast.refresherAndPlain(kind).whenCached(),
        Cast.refresherAndPlain(kind).whenCached().withLag(),
        Cast.snapshotAndPlain(kind),
        Cast.oneReader(kind).withJournalInDatabase(),
        Cast.oneReader(kind).withLag().withJournalInDatabase());
  }

  private static Stream<Scenario> casts(Writer.Kind one, Writer.Kind other) {
    Stream<Scenario> ordered =
        Stream.of(Cast.oneReader(one, other), Cast.oneReader(one, other).withLag());
    return one.compareTo(other) <= 0
        ? Stream.concat(
            ordered, Stream.of(Cast.twoProcesses(one, other), Cast.oneProcess(one, other)))
        : ordered;
  }

  private static void explore(String name, Scenario scenario) {
    Explorer.Finding finding = new Explorer(scenario, Rules.asTheyAre()).explore();
    System.out.printf(
        "%s [%s]: %d states, %d ms%n", name, scenario.faults(), finding.states(), finding.millis());
    assertThat(finding.history()).as("%s: %s", name, scenario).isNull();
  }
}
