package io.keyward.model;

import static io.keyward.model.Fault.COLLAPSE;
import static io.keyward.model.Fault.DEADLINE;
import static io.keyward.model.Fault.DEATH;
import static io.keyward.model.Fault.EXPIRY;
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

/**
 * One step of the protocol, taken out or bent: what breaks without it. Each has the smallest
 * scenario that shows it, and the faults that it takes.
 */
@SuppressWarnings("ImmutableEnumChecker") // records of records
enum Mutation {
  FILL_WITHOUT_A_LEASE("fill without a lease", Cast.twoProcesses(EVICT)),
  FILL_ALWAYS("fill always", Cast.twoProcesses(EVICT)),
  FILL_IF_ABSENT("fill if absent", Cast.twoProcesses(EVICT)),
  FILL_ANY_LEASE("fill any lease", Cast.twoProcesses(EVICT)),
  FILL_STAMPS_TODAYS_GENERATIONS(
      "fill stamps the entry with today's generations instead of the lease's",
      Cast.twoProcesses(EVICT_GROUP)),
  HIT_WITH_OUTDATED_STAMPS("hit with stamps that are not current", Cast.twoProcesses(EVICT_GROUP)),
  JOIN_WITH_OUTDATED_STAMPS("join with stamps that are not current", Cast.oneProcess(EVICT_GROUP)),
  JOIN_A_LOAD_UNSEEN("join a load without having seen its lease", Cast.oneProcess(EVICT)),
  TAKE_THE_REPLY_OF_AN_OLDER_MGET(
      "take the reply of an MGET sent before the call began", Cast.oneProcess(EVICT)),
  LEASE_OVER_A_HOLD_ON_THE_KEY("lease over a HOLD on the key", Cast.twoProcesses(EVICT), TIMEOUT),
  LEASE_OVER_A_HOLD_ON_A_GENERATION(
      "lease over a HOLD on a generation", Cast.twoProcesses(EVICT_GROUP), TIMEOUT),
  USE_A_LEASE_WHOSE_ANSWER_WAS_LOST(
      "use a lease whose answer was lost", Cast.twoProcesses(EVICT), TIMEOUT),
  ANNOUNCE_THE_FLIGHT_BEFORE_THE_ANSWER(
      "announce the flight before the answer", Cast.oneProcess(EVICT), TIMEOUT),
  SEND_THE_LEASE_TWICE("send the lease twice", Cast.twoProcesses(EVICT), TIMEOUT),
  NO_HOLD("no Hold", Cast.twoProcesses(EVICT).whenCached(), TIMEOUT),
  NO_HOLD_ON_THE_GENERATION(
      "no Hold on the generation", Cast.twoProcesses(EVICT_GROUP).whenCached(), DEATH),
  OLD_VALUE_KEPT_BESIDE_THE_HOLD(
      "the old value kept beside the HOLD", Cast.twoProcesses(PUT).whenCached(), REFUSED_SET),
  HOLD_REPLACES_ANOTHERS("Hold replaces another's HOLD", Cast.oneReader(EVICT, EVICT), TIMEOUT),
  PUT_THOUGH_CONTESTED("put without the contested rule", Cast.twoProcesses(PUT, PUT).whenCached()),
  RELEASE_CLEARS_THE_MARK(
      "Release with others left clears the mark", Cast.twoProcesses(PUT, PUT).whenCached()),
  HOLD_DOES_NOT_MARK(
      "Hold adds its token and does not mark",
      Cast.twoProcesses(PUT, PUT).whenCached(),
      DEADLINE,
      TIMEOUT),
  A_PUT_WHOSE_HOLD_WAS_NOT_ANSWERED(
      "a put whose Hold was never answered", Cast.twoProcesses(PUT, EVICT).whenCached(), TIMEOUT),
  A_PUT_INSIDE_A_TRANSACTION_STORES(
      "a put inside a transaction stores",
      Cast.twoProcesses(TWO_WRITES_IN_TRANSACTION).whenCached()),
  RELEASE_DELETES_A_SHARED_HOLD(
      "Release DELs a HOLD that others have a token in", Cast.oneReader(EVICT, EVICT), TIMEOUT),
  RELEASE_DELETES_ANOTHERS_HOLD(
      "Release DELs a HOLD that is another's", Cast.twoProcesses(EVICT, NAMED_BY_RESULT), DEATH),
  RELEASE_LEAVES_ANOTHERS_UNMARKED(
      "Release without its own token leaves the HOLD unmarked",
      Cast.twoProcesses(PUT, NAMED_BY_RESULT).whenCached()),
  RELEASE_LEAVES_A_LEASE(
      "Release leaves a LEASE that it finds", Cast.twoProcesses(NAMED_BY_RESULT)),
  RELEASE_LEAVES_A_VALUE(
      "Release leaves a VALUE that it finds", Cast.twoProcesses(NAMED_BY_RESULT)),
  PUT_STAMPED_AT_RELEASE(
      "a put stamped with the generations at Release",
      Cast.twoProcesses(PUT, EVICT_GROUP).whenCached()),
  A_PUT_AFTER_A_ROLLBACK("a put after a rollback", Cast.twoProcesses(PUT).whenCached(), ROLLBACK),
  A_PUT_WITHOUT_KNOWING_THE_OUTCOME(
      "a put without knowing the outcome", Cast.twoProcesses(PUT).whenCached(), UNKNOWN_OUTCOME),
  ACKNOWLEDGE_BEFORE_RELEASE("acknowledge before Release", Cast.twoProcesses(NAMED_BY_RESULT)),
  NO_JOURNAL("no journal", Cast.oneProcess(NAMED_BY_RESULT).whenCached(), TIMEOUT),
  NO_BYPASS_WHILE_THE_JOURNAL_HAS_THE_KEY(
      "no bypass in this process while the journal has the key",
      Cast.oneProcess(NAMED_BY_RESULT).whenCached(),
      TIMEOUT),
  THE_JOURNAL_DELIVERS_BEFORE_THE_WRITE_ENDS(
      "the journal delivers before the write has ended",
      Cast.oneProcess(EVICT).whenCached(),
      TIMEOUT),
  THE_JOURNAL_DELIVERS_A_PLAIN_DEL(
      "the journal delivers a plain DEL", Cast.oneReader(EVICT, EVICT), TIMEOUT, TIMEOUT),
  A_COLLAPSED_GENERATION_IS_ONLY_DELETED(
      "a collapsed tenant's generation is only deleted under replicaLag",
      Cast.oneProcess(NAMED_BY_RESULT).withLag(),
      TIMEOUT,
      COLLAPSE),
  KEYS_TAKEN_BEFORE_THE_DELEGATE_ONLY(
      "keys taken before the delegate ran only", Cast.twoProcesses(NAMED_BY_RESULT)),
  ONE_TOKEN_FOR_ALL_WRITERS(
      "one token for all writers", Cast.twoProcesses(PUT, EVICT, EVICT).whenCached()),
  IDS_USED_TWICE("ids used twice", Cast.twoProcesses(EVICT)),
  GENERATIONS_THAT_REPEAT("generations that repeat", Cast.twoProcesses(EVICT_GROUP)),
  A_SNAPSHOT_LOAD_FILLS("a snapshot load fills", Cast.snapshotAndPlain(EVICT)),
  A_SNAPSHOT_LOAD_IS_SHARED(
      "a snapshot load leases and lets others join", Cast.snapshotAndPlain(EVICT)),
  A_TRANSACTION_FILLS_AFTER_ITS_OWN_WRITE(
      "a transaction fills after its own write", Cast.changingAndPlain(), ROLLBACK),
  A_TRANSACTION_READS_WHAT_IT_WROTE(
      "a transaction reads the cache for a key that it wrote",
      Cast.twoProcesses(NAMED_BY_RESULT_IN_TRANSACTION).whenCached(),
      TIMEOUT),
  ASYNCHRONOUS_RELEASE_AT_RETURN(
      "the Release of an asynchronous write when the call returns",
      Cast.twoProcesses(ASYNCHRONOUS)),
  REFRESH_STORES_OVER_ANY_VALUE(
      "refresh stores over any VALUE", Cast.refresherAndPlain(EVICT).whenCached()),
  REFRESH_STAMPS_TODAYS_GENERATIONS(
      "refresh stamps with today's generations", Cast.refresherAndPlain(EVICT_GROUP).whenCached()),
  LEASE_KEEPS_AN_OUTDATED_VALUE(
      "the lease keeps an expired value whose stamps are outdated",
      Cast.twoProcesses(EVICT_GROUP).whenCached().withStaleIfError(),
      EXPIRY,
      THROWING_LOAD),
  RELEASE_IGNORES_A_REFUSED_SET(
      "Release ignores a refused SET at maxmemory",
      Cast.twoProcesses(PUT, NAMED_BY_RESULT).whenCached(),
      REFUSED_SET),
  AN_UNKNOWN_OUTCOME_DELETES("an unknown outcome DELs", Cast.twoProcesses(EVICT), UNKNOWN_OUTCOME),
  RELEASE_TAKES_ITS_TOKEN_FROM_OTHERS(
      "Release with others left keeps its own token for the lag or an unknown outcome",
      Cast.twoProcesses(EVICT, EVICT),
      UNKNOWN_OUTCOME),
  LATE_HOLD_SHORTENS_WHAT_WAS_LEFT(
      "a Hold that runs late shortens what Release left",
      Cast.twoProcesses(EVICT).withLag(),
      TIMEOUT),
  THE_ROW_IS_THERE_BEFORE_THE_COMMIT(
      "the journal's row in the database is there before the commit",
      Cast.oneReader(EVICT_GROUP, EVICT_IN_TRANSACTION).withJournalInDatabase(),
      DEATH),
  A_SWEEP_LEAVES_NOTHING(
      "a sweep leaves no hold for a write that began unheld, and whose outcome is not known",
      Cast.oneReader(EVICT).withJournalInDatabase(),
      TIMEOUT,
      UNKNOWN_OUTCOME),
  HOLD_LIVES_WITHOUT_THE_LAG(
      "a hold lives no longer under replicaLag", Cast.twoProcesses(EVICT).withLag(), DEATH);

  /** The words of the protocol's table. */
  final String words;

  final Scenario scenario;

  Mutation(String words, Scenario scenario, Fault... needs) {
    this.words = words;
    this.scenario = scenario.with(needs);
  }
}
