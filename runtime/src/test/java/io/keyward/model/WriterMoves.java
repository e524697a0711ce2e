package io.keyward.model;

import io.keyward.model.Writer.Fact;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** What a writer may do next: hold and write; {@link ReleaseMoves} has how it ends. */
final class WriterMoves {

  private final Scenario scenario;
  private final Rules rules;
  private final Network network;
  private final ReleaseMoves releases;

  WriterMoves(Scenario scenario, Rules rules, Network network, ReleaseMoves releases) {
    this.releases = releases;
    this.scenario = scenario;
    this.rules = rules;
    this.network = network;
  }

  void of(State state, int index, Moves moves) {
    Writing one = new Writing(state, index, state.writers().get(index), moves);
    Writer writer = one.writer();
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
          releases.release(one);
        }
      }
      case FAILED, UNCERTAIN, ACKNOWLEDGED_EARLY -> releases.release(one);
      case RELEASED_EARLY -> finish(one);
      case DONE, DEAD -> {}
    }
    if (writer.is(Fact.PENDING)) {
      carryOut(one);
    }
  }

  /** Step 1: Hold, of what the arguments name. */
  private void start(Writing one) {
    Set<Key> names = one.writer().kind().before;
    boolean unheld =
        rules.has(Mutation.NO_HOLD)
            || (rules.has(Mutation.NO_HOLD_ON_THE_GENERATION) && names.contains(Key.RESOURCE));
    if (names.isEmpty() || unheld) {
      one.to(one.writer().at(Writer.At.HELD), "begins");
      return;
    }
    hold(one, names, Writer.At.HELD, "holds " + words(names));
  }

  private void hold(Writing one, Set<Key> names, Writer.At next, String words) {
    network.send(
        one.state(),
        new Command.Hold(releases.token(one.index()), names),
        () -> one.name() + " " + words,
        (after, reply, all) -> {
          Writer held = after.writers().get(one.index()).at(next).heldAs((Reply.Held) reply);
          boolean placed = names.stream().allMatch(it -> isHeld(after, it, one.index()));
          Writer then = placed ? held.without(Fact.EXPOSED) : held;
          one.moves().to(after.with(one.index(), then), all);
        },
        (after, all) -> {
          one.moves().to(after.with(one.index(), unheld(one, next)), all);
          if (one.writer().at() == Writer.At.START) {
            refuse(one, after, all);
          }
        });
  }

  /** From now on no old value is there, nor can be loaded: whatever was before. */
  private boolean isHeld(State state, Key key, int index) {
    return state.redis().get(key) instanceof Frame.Hold hold && hold.has(releases.token(index));
  }

  /** {@code FAIL}: nothing is written, and the journal gives back what may be held. */
  private static void refuse(Writing one, State after, Supplier<String> words) {
    Writer refused = one.writer().done(Writer.Journal.RELEASE);
    one.moves().to(after.with(one.index(), refused), () -> words.get() + ", and refuses the write");
  }

  /** {@code PROCEED}: the journal has the keys before the delegate runs. */
  private Writer unheld(Writing one, Writer.At next) {
    boolean early = rules.has(Mutation.THE_JOURNAL_DELIVERS_BEFORE_THE_WRITE_ENDS);
    Writer.Journal journal = early ? Writer.Journal.RELEASE : Writer.Journal.BEGUN;
    Writer unheld = one.writer().at(next).with(journal).losing(false);
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
  private void write(Writing one) {
    Writer writer = one.writer();
    if (writer.kind().inTransaction) {
      Writer changed = writer.at(Writer.At.CHANGED);
      boolean early = rules.has(Mutation.THE_ROW_IS_THERE_BEFORE_THE_COMMIT);
      one.to(early ? changed.with(Fact.KEPT) : changed, "changes the row in its transaction");
    } else if (writer.kind() == Writer.Kind.ASYNCHRONOUS
        && rules.has(Mutation.ASYNCHRONOUS_RELEASE_AT_RETURN)) {
      network.send(
          one.state(),
          new Command.Release(
              releases.token(one.index()), releases.names(writer), scenario.lags(), null),
          () -> one.name() + "'s call returns its future, and it releases",
          (next, reply, words) ->
              one.moves().to(next.with(one.index(), writer.at(Writer.At.RELEASED_EARLY)), words),
          (next, words) -> {});
    } else {
      finish(one);
    }
  }

  /** A key known from the result is held as soon as it is; the others again before the commit. */
  private void changed(Writing one) {
    boolean fromResult = one.writer().kind().before.isEmpty();
    String words = fromResult ? "holds " + words(releases.names(one.writer())) : "holds again";
    hold(one, releases.names(one.writer()), Writer.At.RENEWED, words);
    if (!fromResult) {
      readOwn(one);
      finish(one);
    }
  }

  /** It remembers what it wrote, and asks its delegate; only a mutation looks. */
  private void readOwn(Writing one) {
    RedisState redis = one.state().redis();
    if (rules.has(Mutation.A_TRANSACTION_READS_WHAT_IT_WROTE)
        && !redis.isHeld()
        && redis.entry() instanceof Frame.Value value
        && redis.isCurrent(value)) {
      one.moves()
          .broken(
              one.state(),
              () -> one.name() + " reads the entry in its transaction: version " + value.version(),
              "it does not see its own write");
    }
  }

  private void finish(Writing one) {
    State state = one.state();
    boolean released = one.writer().at() == Writer.At.RELEASED_EARLY;
    Database database = state.database().commit(scenario.lags());
    int version = database.committed();
    if (released) {
      one.moves()
          .to(
              state
                  .with(database)
                  .with(
                      one.index(),
                      one.writer().committed(Writer.At.DONE, version).done(Writer.Journal.NOTHING)),
              () -> one.name() + " commits version " + version + ", and its future completes");
      return;
    }
    one.moves()
        .to(
            state.with(database).with(one.index(), committed(one, Writer.At.COMMITTED, version)),
            () -> one.name() + " commits version " + version);
    if (state.left().has(Fault.ROLLBACK)) {
      one.moves()
          .to(
              state.without(Fault.ROLLBACK).with(one.index(), one.writer().at(Writer.At.FAILED)),
              () -> one.name() + " is rolled back");
    }
    if (state.left().has(Fault.UNKNOWN_OUTCOME)) {
      one.moves()
          .to(
              state.without(Fault.UNKNOWN_OUTCOME).with(one.index(), broken(one.writer())),
              () -> one.name() + "'s connection breaks in the commit");
    }
  }

  /** The journal's row commits with the data. */
  private Writer committed(Writing one, Writer.At next, int version) {
    Writer committed = one.writer().committed(next, version);
    boolean early = rules.has(Mutation.THE_ROW_IS_THERE_BEFORE_THE_COMMIT);
    return scenario.durable() && committed.kind().inTransaction && !early
        ? committed.with(Fact.KEPT)
        : committed;
  }

  private static Writer broken(Writer writer) {
    return writer.at(Writer.At.UNCERTAIN).with(Fact.UNCERTAIN).with(Fact.PENDING);
  }

  private void carryOut(Writing one) {
    Database database = one.state().database().commit(scenario.lags());
    int version = database.committed();
    one.moves()
        .to(
            one.state()
                .with(database)
                .with(one.index(), committed(one, one.writer().at(), version)),
            () -> "the database carries " + one.name() + "'s commit out, version " + version);
    one.to(one.writer().without(Fact.PENDING), "has not committed, after all");
  }
}
