package io.keyward.model;

import static io.keyward.model.Fault.COLLAPSE;
import static io.keyward.model.Fault.DEADLINE;
import static io.keyward.model.Fault.DEATH;
import static io.keyward.model.Fault.EXPIRY;
import static io.keyward.model.Fault.LOSS;
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

import java.util.ArrayList;
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
        arguments("quiet", Cast.twoProcesses(PUT, EVICT, NAMED_BY_RESULT)),
        arguments("quiet, shared loads", Cast.oneProcess(PUT, EVICT_GROUP)),
        arguments("an eviction", Cast.twoProcesses(EVICT).with(TIMEOUT, TIMEOUT)),
        arguments("a put, shared loads", Cast.oneProcess(PUT).with(LOSS, TIMEOUT, DEADLINE)),
        arguments("a group", Cast.twoProcesses(EVICT_GROUP).with(LOSS, TIMEOUT)),
        arguments("a key from the result", Cast.oneProcess(NAMED_BY_RESULT).with(TIMEOUT, DEATH)),
        arguments("two writers", Cast.oneReader(PUT, EVICT).with(TIMEOUT, DEADLINE, ROLLBACK)),
        arguments("two puts", Cast.oneReader(PUT, PUT).with(LOSS, DEATH, REFUSED_SET)),
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

  /** Each pair of writers, with each set of faults: minutes. */
  @Test
  @EnabledIfSystemProperty(named = "keyward.model.all", matches = "true")
  void all() {
    List<Faults> sets =
        List.of(
            Faults.of(TIMEOUT, TIMEOUT),
            Faults.of(LOSS, LOSS),
            Faults.of(DEATH, TIMEOUT, LOSS),
            Faults.of(REFUSED_SET, TIMEOUT, DEADLINE),
            Faults.of(UNKNOWN_OUTCOME, ROLLBACK, LOSS),
            Faults.of(UNKNOWN_OUTCOME, TIMEOUT));
    for (Writer.Kind one : Writer.Kind.values()) {
      for (Writer.Kind other : Writer.Kind.values()) {
        for (Faults faults : sets) {
          for (Scenario cast : casts(one, other)) {
            explore(one + " and " + other, cast.with(faults));
          }
        }
      }
    }
  }

  private static List<Scenario> casts(Writer.Kind one, Writer.Kind other) {
    List<Scenario> casts = new ArrayList<>();
    casts.add(Cast.oneReader(one, other));
    if (one.compareTo(other) <= 0) {
      casts.add(Cast.twoProcesses(one, other));
      casts.add(Cast.oneProcess(one, other));
      casts.add(Cast.oneReader(one, other).withLag());
    }
    return casts;
  }

  private static void explore(String name, Scenario scenario) {
    Explorer.Finding finding = new Explorer(scenario, Rules.asTheyAre()).explore();
    System.out.printf(
        "%s [%s]: %d states, %d ms%n", name, scenario.faults(), finding.states(), finding.millis());
    assertThat(finding.history()).as("%s: %s", name, scenario).isNull();
  }
}
