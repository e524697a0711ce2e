package io.keyward.model;

import io.keyward.model.Writer.Fact;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a writer may do next: hold, write, release, and only then return. */
final class WriterMoves {

  private final Scenario scenario;
  private final Rules rules;
  private final Network network;

  WriterMoves(Scenario scenario, Rules rules, Network network) {
    this.scenario = scenario;
    this.rules = rules;
    this.network = network;
  }

  /** One writer in one state. */
  private record One(State state, int index, Writer writer, Moves moves) {

    String name() {
      return "writer " + (index + 1);
    }

    void to(Writer next, String words) {
      moves.to(state.with(index, next), () -> name() + " " + words);
    }

    /** A Hold that was not answered, and went on. */
    boolean isUnheld() {
      return !writer.is(Fact.HELD) && !writer.kind().before.isEmpty();
    }
  }

  void of(State state, int index, Moves moves) {
    One one = new One(state, index, state.writers().get(index), moves);
    Writer writer = one.writer;
    switch (writer.at()) {
      case START -> start(one);
      case HELD -> write(one);
      case CHANGED -> changed(one);
      case RENEWED -> {
        readOwn(one);
        finish(one);
      }
      case COMMITTED -> {
        if (rules.has(Mutation.ACKNOWLEDGE_BEFORE_RELEASE)) {
          moves.to(
              state.with(index, writer.at(Writer.At.ACKNOWLEDGED_EARLY)),
              () -> one.name() + " returns before its Release");
        } else {
          release(one);
        }
      }
      case FAILED, UNCERTAIN, ACKNOWLEDGED_EARLY -> release(one);
      case RELEASED_EARLY -> finish(one);
      case DONE, DEAD -> {}
    }
    if (writer.is(Fact.PENDING)) {
      carryOut(one);
    }
  }

  private int token(int index) {
    return rules.has(Mutation.ONE_TOKEN_FOR_ALL_WRITERS) ? 0 : index;
  }

  /** Step 1: Hold, of what the arguments name. */
  private void start(One one) {
    Set<Key> names = one.writer.kind().before;
    boolean unheld =
        rules.has(Mutation.NO_HOLD)
            || (rules.has(Mutation.NO_HOLD_ON_THE_GENERATION) && names.contains(Key.RESOURCE));
    if (names.isEmpty() || unheld) {
      one.to(one.writer.at(Writer.At.HELD), "begins");
      return;
    }
    hold(one, names, Writer.At.HELD, "holds " + words(names));
  }

  private void hold(One one, Set<Key> names, Writer.At next, String words) {
    network.send(
        one.state,
        new Command.Hold(token(one.index), names),
        () -> one.name() + " " + words,
        (after, reply, all) ->
            one.moves.to(
                after.with(
                    one.index, after.writers().get(one.index).at(next).heldAs((Reply.Held) reply)),
                all),
        (after, all) -> {
          one.moves.to(after.with(one.index, unheld(one, next)), all);
          if (one.writer.at() == Writer.At.START) {
            refuse(one, after, all);
          }
        });
  }

  /** {@code FAIL}: nothing is written, and the journal gives back what may be held. */
  private static void refuse(One one, State after, Supplier<String> words) {
    Writer refused = one.writer.done(Writer.Journal.RELEASE);
    one.moves.to(after.with(one.index, refused), () -> words.get() + ", and refuses the write");
  }

  /** {@code PROCEED}: the journal has the keys before the delegate runs. */
  private Writer unheld(One one, Writer.At next) {
    boolean early = rules.has(Mutation.THE_JOURNAL_DELIVERS_BEFORE_THE_WRITE_ENDS);
    Writer.Journal journal = early ? Writer.Journal.RELEASE : Writer.Journal.BEGUN;
    Writer unheld = one.writer.at(next).with(journal).losing(false);
    return scenario.durable() && !unheld.kind().inTransaction ? unheld.with(Fact.KEPT) : unheld;
  }

  private static String words(Set<Key> names) {
    StringBuilder words = new StringBuilder();
    for (Key key : EnumSet.copyOf(names)) {
      words.append(words.isEmpty() ? "" : " and ").append(key.words);
    }
    return words.toString();
  }

  /** Step 2: the delegate. */
  private void write(One one) {
    Writer writer = one.writer;
    if (writer.kind().inTransaction) {
      Writer changed = writer.at(Writer.At.CHANGED);
      boolean early = rules.has(Mutation.THE_ROW_IS_THERE_BEFORE_THE_COMMIT);
      one.to(early ? changed.with(Fact.KEPT) : changed, "changes the row in its transaction");
    } else if (writer.kind() == Writer.Kind.ASYNCHRONOUS
        && rules.has(Mutation.ASYNCHRONOUS_RELEASE_AT_RETURN)) {
      network.send(
          one.state,
          new Command.Release(token(one.index), names(writer), scenario.lags(), null),
          () -> one.name() + "'s call returns its future, and it releases",
          (next, reply, words) ->
              one.moves.to(next.with(one.index, writer.at(Writer.At.RELEASED_EARLY)), words),
          (next, words) -> {});
    } else {
      finish(one);
    }
  }

  /** A key known from the result is held as soon as it is; the others again before the commit. */
  private void changed(One one) {
    boolean fromResult = one.writer.kind().before.isEmpty();
    String words = fromResult ? "holds " + words(names(one.writer)) : "holds again";
    hold(one, names(one.writer), Writer.At.RENEWED, words);
    if (!fromResult) {
      readOwn(one);
      finish(one);
    }
  }

  /** It remembers what it wrote, and asks its delegate; only a mutation looks. */
  private void readOwn(One one) {
    RedisState redis = one.state.redis();
    if (rules.has(Mutation.A_TRANSACTION_READS_WHAT_IT_WROTE)
        && !redis.isHeld()
        && redis.entry() instanceof Frame.Value value
        && redis.isCurrent(value)) {
      one.moves.broken(
          one.state,
          () -> one.name() + " reads the entry in its transaction: version " + value.version(),
          "it does not see its own write");
    }
  }

  private void finish(One one) {
    State state = one.state;
    boolean released = one.writer.at() == Writer.At.RELEASED_EARLY;
    Database database = state.database().commit(scenario.lags());
    int version = database.committed();
    if (released) {
      one.moves.to(
          state
              .with(database)
              .with(
                  one.index,
                  one.writer.committed(Writer.At.DONE, version).done(Writer.Journal.NOTHING)),
          () -> one.name() + " commits version " + version + ", and its future completes");
      return;
    }
    one.moves.to(
        state.with(database).with(one.index, committed(one, Writer.At.COMMITTED, version)),
        () -> one.name() + " commits version " + version);
    if (state.left().has(Fault.ROLLBACK)) {
      one.moves.to(
          state.without(Fault.ROLLBACK).with(one.index, one.writer.at(Writer.At.FAILED)),
          () -> one.name() + " is rolled back");
    }
    if (state.left().has(Fault.UNKNOWN_OUTCOME)) {
      one.moves.to(
          state.without(Fault.UNKNOWN_OUTCOME).with(one.index, broken(one.writer)),
          () -> one.name() + "'s connection breaks in the commit");
    }
  }

  /** The journal's row commits with the data. */
  private Writer committed(One one, Writer.At next, int version) {
    Writer committed = one.writer.committed(next, version);
    boolean early = rules.has(Mutation.THE_ROW_IS_THERE_BEFORE_THE_COMMIT);
    return scenario.durable() && committed.kind().inTransaction && !early
        ? committed.with(Fact.KEPT)
        : committed;
  }

  private static Writer broken(Writer writer) {
    return writer.at(Writer.At.UNCERTAIN).with(Fact.UNCERTAIN).with(Fact.PENDING);
  }

  private void carryOut(One one) {
    Database database = one.state.database().commit(scenario.lags());
    int version = database.committed();
    one.moves.to(
        one.state.with(database).with(one.index, committed(one, one.writer.at(), version)),
        () -> "the database carries " + one.name() + "'s commit out, version " + version);
    one.to(one.writer.without(Fact.PENDING), "'s commit is not carried out");
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
  private void release(One one) {
    Set<Key> names = names(one.writer);
    boolean leftToTheJournal =
        one.isUnheld() && rules.has(Mutation.THE_JOURNAL_DELIVERS_BEFORE_THE_WRITE_ENDS);
    if (names.isEmpty() || leftToTheJournal) {
      ended(one, one.state, one.writer.journal(), () -> one.name() + " returns");
      return;
    }
    Command.Put put = put(one);
    network.send(
        one.state.withNextId(one.state.nextId() + 1),
        new Command.Release(token(one.index), names, leaves(one.writer), put),
        () -> one.name() + " releases" + (put == null ? "" : " and puts") + ", and returns",
        (next, reply, words) ->
            ended(one, delivered(next, one.index), Writer.Journal.NOTHING, words),
        (next, words) -> undelivered(one, next, words));
  }

  /** What commits after all is to be found by a sweep, so its row stays where nobody knows. */
  static State delivered(State state, int index) {
    Writer writer = state.writers().get(index);
    return writer.is(Fact.UNCERTAIN) ? state : state.with(index, writer.without(Fact.KEPT));
  }

  private void undelivered(One one, State unkept, Supplier<String> words) {
    boolean none = rules.has(Mutation.NO_JOURNAL);
    Writer writer = unkept.writers().get(one.index);
    boolean keeps = scenario.durable() && !writer.kind().inTransaction; // that has its row
    State next = keeps ? unkept.with(one.index, writer.with(Fact.KEPT)) : unkept;
    ended(one, next, none ? Writer.Journal.NOTHING : Writer.Journal.RELEASE, words);
    if (next.left().has(Fault.COLLAPSE)) {
      ended(
          one,
          next.without(Fault.COLLAPSE),
          Writer.Journal.COLLAPSED,
          () -> words.get() + "; its journal collapses");
    }
  }

  private static void ended(One one, State next, Writer.Journal journal, Supplier<String> words) {
    Writer done = next.writers().get(one.index).done(journal);
    one.moves.to(next.with(one.index, done), words);
  }

  private Command.@Nullable Put put(One one) {
    Writer writer = one.writer;
    boolean seen = writer.is(Fact.HELD) && writer.seen().areComplete();
    Stamps stamps = writer.seen();
    if (!seen && one.isUnheld() && rules.has(Mutation.A_PUT_WHOSE_HOLD_WAS_NOT_ANSWERED)) {
      stamps = one.state.redis().current();
      seen = stamps.areComplete();
    }
    boolean contested = writer.is(Fact.CONTESTED) && !rules.has(Mutation.PUT_THOUGH_CONTESTED);
    if (!writer.kind().puts || !seen || contested || leaves(writer)) {
      return null;
    }
    int version = versionToPut(writer);
    return version == 0 ? null : new Command.Put(one.state.nextId(), stamps, version);
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
