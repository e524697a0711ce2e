package io.keyward.checker;

import java.util.Locale;

/** What a plan can say, with what it says unless told otherwise. */
enum Setting {
  SEED("1", "of what is random: operations, keys, faults"),
  SECONDS("6", "how long the load runs, and on until the control has shown something"),
  MOST_SECONDS("600", "how long it runs at most, whatever is still to be reached"),
  READS("0", "it runs on until so many reads of Keyward's are recorded"),
  UNTIL_FOUND("false", "it ends with the first violation that two looks have"),
  WORKERS("2", "processes"),
  READERS("4", "reading threads of a process"),
  WRITERS("2", "writing threads of a process"),
  TENANTS("2", "tenants"),
  KEYS("3", "rows of a tenant"),
  OPS(
      "find,find,find,find-all,quote,rate,save,save,save,save,put,put,put,put,save-named,save-named,"
          + "save-group,save-tenant,remove",
      "what is called; an operation named twice is called twice as often"),
  CONTROL("4", "every so many calls are the control's; 0 for none"),
  LOAD_PAUSE("5000", "microseconds that a load takes at most after it has read the row"),
  WRITE_PAUSE("1000", "microseconds that a write takes at most before and after its commit"),
  WRITE_EVERY("3000", "microseconds between two writes of a thread"),
  FAILING_LOADS("0.3", "the part of rate's loads that fail"),
  ROLLBACKS("0.05", "the part of writes that are rolled back, and throw"),
  HANGS("0", "the part of writes whose thread ends for ever between commit and release"),
  CANCELS("0", "the part of writes that answer later whose caller cancels the future"),
  TRANSACTIONS(
      "0", "the part of writes made together in a transaction; the journal is then a table"),
  TRANSACTION_WRITES("2", "how many writes each of those has"),
  TRANSACTION_READS(
      "0",
      "how many reads at most it has before, between and after them; the control and readers then"
          + " have transactions, too"),
  LAG("0", "milliseconds that loads outside of transactions lag behind the database at most"),
  REPLICA_LAG("0", "milliseconds of replicaLag"),
  SWEEP("200", "milliseconds of that journal's sweepInterval"),
  TIMEOUT("10000", "milliseconds of operationTimeout"),
  HOLD("2000", "milliseconds of holdTime"),
  LEASE("1000", "milliseconds of leaseTime"),
  POSTGRES("false", "the database is PostgreSQL, a server of the checker's own, and not H2"),
  CLUSTER("false", "the Redis is a cluster of three masters, each with a replica"),
  REFUSE("false", "a write of which Redis cannot be told is refused"),
  FAULTS("", "which faults are injected, separated by commas"),
  FAULT_EVERY("500", "milliseconds between two faults at most"),
  FAULT_LASTS("400", "milliseconds that a fault lasts at most"),
  SKEW("0", "milliseconds by which the wall clocks of two processes differ"),
  KEEP("false", "the recorded histories are kept");

  private final String usual;
  private final String meaning;

  Setting(String usual, String meaning) {
    this.usual = usual;
    this.meaning = meaning;
  }

  String usual() {
    return usual;
  }

  String meaning() {
    return meaning;
  }

  /** As a plan spells it: {@code write-every}. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
