package io.keyward.model;

import static io.keyward.model.Fault.DEADLINE;
import static io.keyward.model.Fault.DEATH;
import static io.keyward.model.Fault.LOSS;
import static io.keyward.model.Fault.OLD_SNAPSHOT;
import static io.keyward.model.Fault.OVERDUE;
import static io.keyward.model.Fault.REFUSED_SET;
import static io.keyward.model.Fault.TIMEOUT;
import static io.keyward.model.Fault.UNKNOWN_OUTCOME;
import static io.keyward.model.Window.KEY_FROM_RESULT_AND_DEATH;
import static io.keyward.model.Window.KEY_FROM_RESULT_UNDELIVERED;
import static io.keyward.model.Window.LEFT_HOLD_LOST;
import static io.keyward.model.Window.OLD_SNAPSHOT_OF_REDIS;
import static io.keyward.model.Window.TWO_VERSIONS;
import static io.keyward.model.Window.UNHELD_AND_DEATH;
import static io.keyward.model.Window.UNHELD_AND_UNDELIVERED;
import static io.keyward.model.Writer.Kind.EVICT;
import static io.keyward.model.Writer.Kind.NAMED_BY_RESULT;
import static io.keyward.model.Writer.Kind.NAMES_NOTHING;

/** How a window comes open: the scenario, and the faults of which none can be left out. */
@SuppressWarnings("ImmutableEnumChecker") // records of records
enum Opening {
  HOLD_AND_RELEASE_UNANSWERED(
      UNHELD_AND_UNDELIVERED, Cast.twoProcesses(EVICT).whenCached(), TIMEOUT, TIMEOUT),
  HOLD_LOST_AND_RELEASE_UNANSWERED(UNHELD_AND_UNDELIVERED, Cast.twoProcesses(EVICT), LOSS, TIMEOUT),
  HOLD_EXPIRED_AND_RELEASE_UNANSWERED(
      UNHELD_AND_UNDELIVERED, Cast.twoProcesses(EVICT), DEADLINE, TIMEOUT),
  HOLD_REFUSED_AND_RELEASE_UNANSWERED(
      UNHELD_AND_UNDELIVERED, Cast.twoProcesses(EVICT), REFUSED_SET, TIMEOUT),
  HOLD_UNANSWERED_AND_DEATH(
      UNHELD_AND_DEATH, Cast.twoProcesses(EVICT).whenCached(), TIMEOUT, DEATH),
  HOLD_LOST_AND_DEATH(UNHELD_AND_DEATH, Cast.twoProcesses(EVICT), LOSS, DEATH),
  HOLD_EXPIRED_AND_DEATH(UNHELD_AND_DEATH, Cast.twoProcesses(EVICT), DEADLINE, DEATH),
  RELEASE_OF_RESULT_UNANSWERED(
      KEY_FROM_RESULT_UNDELIVERED, Cast.twoProcesses(NAMED_BY_RESULT).whenCached(), TIMEOUT),
  DEATH_BEFORE_RELEASE_OF_RESULT(
      KEY_FROM_RESULT_AND_DEATH, Cast.twoProcesses(NAMED_BY_RESULT).whenCached(), DEATH),
  LAG_AND_HOLD_LOST(LEFT_HOLD_LOST, Cast.twoProcesses(EVICT).withLag(), LOSS),
  LAG_LONGER_THAN_SAID(LEFT_HOLD_LOST, Cast.twoProcesses(EVICT).withLag(), OVERDUE),
  UNKNOWN_OUTCOME_AND_HOLD_LOST(LEFT_HOLD_LOST, Cast.twoProcesses(EVICT), UNKNOWN_OUTCOME, LOSS),
  COMMIT_AFTER_HOLD_TIME(LEFT_HOLD_LOST, Cast.twoProcesses(EVICT), UNKNOWN_OUTCOME, OVERDUE),
  OLDER_VERSION_WRITES(TWO_VERSIONS, Cast.twoProcesses(NAMES_NOTHING).whenCached()),
  REDIS_RESTARTS_FROM_A_SNAPSHOT(
      OLD_SNAPSHOT_OF_REDIS, Cast.twoProcesses(EVICT).whenCached(), OLD_SNAPSHOT);

  final Window window;
  final Scenario scenario;

  Opening(Window window, Scenario scenario, Fault... faults) {
    this.window = window;
    this.scenario = scenario.with(faults);
  }
}
