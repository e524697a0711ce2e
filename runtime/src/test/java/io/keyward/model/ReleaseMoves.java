package io.keyward.model;

import io.keyward.model.Writer.Fact;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a writer may do next whose delegate has answered: release, and only then return. */
final class ReleaseMoves {

  private final Scenario scenario;
  private final Rules rules;
  private final Network network;

  ReleaseMoves(Scenario scenario, Rules rules, Network network) {
    this.scenario = scenario;
    this.rules = rules;
    this.network = network;
  }

  int token(int index) {
    return rules.has(Mutation.ONE_TOKEN_FOR_ALL_WRITERS) ? 0 : index;
  }

  /** What a write names: by its arguments, and by its result. */
  Set<Key> names(Writer writer) {
    return rules.has(Mutation.KEYS_TAKEN_BEFORE_THE_DELEGATE_ONLY)
        ? writer.kind().before
        : writer.kind().after;
  }

  /** Whether Release leaves a hold where it would delete. */
  boolean leaves(Writer writer) {
    boolean forgets =
        rules.has(Mutation.AN_UNKNOWN_OUTCOME_DELETES)
            || rules.has(Mutation.A_PUT_WITHOUT_KNOWING_THE_OUTCOME);
    return scenario.lags() || (writer.is(Fact.UNCERTAIN) && !forgets);
  }

  /** Steps 3 and 4: Release, and then the call returns. */
  void release(Writing one) {
    Set<Key> names = names(one.writer());
    boolean leftToTheJournal =
        one.isUnheld() && rules.has(Mutation.THE_JOURNAL_DELIVERS_BEFORE_THE_WRITE_ENDS);
    if (names.isEmpty() || leftToTheJournal) {
      ended(one, one.state(), one.writer().journal(), () -> one.name() + " returns");
      return;
    }
    Command.Put put = put(one);
    network.send(
        one.state().withNextId(one.state().nextId() + 1),
        new Command.Release(token(one.index()), names, leaves(one.writer()), put),
        () -> one.name() + " releases" + (put == null ? "" : " and puts") + ", and returns",
        (next, reply, words) ->
            ended(one, delivered(next, one.index()), Writer.Journal.NOTHING, words),
        (next, words) -> undelivered(one, next, words));
  }

  /** What commits after all is to be found by a sweep, so its row stays where nobody knows. */
  static State delivered(State state, int index) {
    Writer writer = state.writers().get(index);
    return writer.is(Fact.UNCERTAIN) ? state : state.with(index, writer.without(Fact.KEPT));
  }

  private void undelivered(Writing one, State unkept, Supplier<String> words) {
    boolean none = rules.has(Mutation.NO_JOURNAL);
    Writer writer = unkept.writers().get(one.index());
    boolean keeps = scenario.durable() && !writer.kind().inTransaction; // that has its row
    State next = keeps ? unkept.with(one.index(), writer.with(Fact.KEPT)) : unkept;
    ended(one, next, none ? Writer.Journal.NOTHING : Writer.Journal.RELEASE, words);
    if (next.left().has(Fault.COLLAPSE)) {
      ended(
          one,
          next.without(Fault.COLLAPSE),
          Writer.Journal.COLLAPSED,
          () -> words.get() + "; its journal collapses");
    }
  }

  private static void ended(
      Writing one, State next, Writer.Journal journal, Supplier<String> words) {
    Writer done = next.writers().get(one.index()).done(journal);
    one.moves().to(next.with(one.index(), done), words);
  }

  private Command.@Nullable Put put(Writing one) {
    Writer writer = one.writer();
    boolean seen = writer.is(Fact.HELD) && writer.seen().areComplete();
    Stamps stamps = writer.seen();
    if (!seen && one.isUnheld() && rules.has(Mutation.A_PUT_WHOSE_HOLD_WAS_NOT_ANSWERED)) {
      stamps = one.state().redis().current();
      seen = stamps.areComplete();
    }
    boolean contested = writer.is(Fact.CONTESTED) && !rules.has(Mutation.PUT_THOUGH_CONTESTED);
    if (!writer.kind().puts || !seen || contested || leaves(writer)) {
      return null;
    }
    int version = versionToPut(writer);
    return version == 0 ? null : new Command.Put(one.state().nextId(), stamps, version);
  }

  /** 0 where nothing may be put: in a transaction, and where it has not returned normally. */
  private int versionToPut(Writer writer) {
    if (writer.kind().inTransaction) {
      return rules.has(Mutation.A_PUT_INSIDE_A_TRANSACTION_STORES) ? Database.NEVER : 0;
    }
    return switch (writer.at()) {
      case FAILED -> rules.has(Mutation.A_PUT_AFTER_A_ROLLBACK) ? Database.NEVER : 0;
      case UNCERTAIN -> rules.has(Mutation.A_PUT_WITHOUT_KNOWING_THE_OUTCOME) ? Database.NEVER : 0;
      default -> writer.version();
    };
  }
}
