package io.keyward.model;

import io.keyward.model.Writer.Fact;
import java.util.Set;

/**
 * What the journals may do next: the one in memory delivers a release, or what a tenant's have
 * collapsed to; of the one in the database, whoever is alive delivers a row.
 */
final class JournalMoves {

  private final Scenario scenario;
  private final ReleaseMoves releases;
  private final Rules rules;
  private final Network network;

  JournalMoves(Scenario scenario, ReleaseMoves releases, Rules rules, Network network) {
    this.scenario = scenario;
    this.releases = releases;
    this.rules = rules;
    this.network = network;
  }

  void of(State state, int index, Moves moves) {
    Writer writer = state.writers().get(index);
    boolean due =
        writer.journal() == Writer.Journal.RELEASE || writer.journal() == Writer.Journal.COLLAPSED;
    if (due && writer.at() != Writer.At.DEAD) {
      deliver(state, index, writer, moves);
    }
    if (writer.is(Fact.KEPT) && (writer.kind().inTransaction || writer.hasEnded())) {
      sweep(state, index, writer, moves);
    }
    boolean replays = writer.at() == Writer.At.DONE && writer.is(Fact.UNDONE);
    if (replays && writer.journal() == Writer.Journal.NOTHING) {
      moves.to(
          state.with(index, writer.with(Writer.Journal.RELEASE)),
          () -> "writer " + (index + 1) + "'s process notices another Redis");
    }
  }

  private void deliver(State state, int index, Writer writer, Moves moves) {
    network.send(
        state,
        command(writer, index),
        () -> "the journal delivers writer " + (index + 1) + "'s release",
        (next, reply, words) -> {
          Writer now = next.writers().get(index).with(Writer.Journal.NOTHING);
          State delivered = next.with(index, now.without(Fact.UNDONE));
          moves.to(ReleaseMoves.delivered(delivered, index), words);
        },
        moves::to);
  }

  private Command command(Writer writer, int index) {
    boolean leave = releases.leaves(writer);
    if (writer.journal() == Writer.Journal.COLLAPSED) {
      int token = Scenario.MOST_WRITERS + index;
      boolean deleted = rules.has(Mutation.A_COLLAPSED_GENERATION_IS_ONLY_DELETED);
      return new Command.Release(token, Set.of(Key.TENANT), leave && !deleted, null);
    }
    return rules.has(Mutation.THE_JOURNAL_DELIVERS_A_PLAIN_DEL)
        ? new Command.Delete(releases.names(writer))
        : new Command.Release(index, releases.names(writer), leave, null);
  }

  /** A row outside of a transaction waits until its write can run no more. */
  private void sweep(State state, int index, Writer writer, Moves moves) {
    boolean mayBeOpen = !writer.kind().inTransaction && isOpen(writer);
    boolean leave = scenario.lags() || mayBeOpen;
    network.send(
        state,
        new Command.Release(index, releases.names(writer), leave, null),
        () -> "a sweep delivers writer " + (index + 1) + "'s row",
        (next, reply, words) -> {
          Writer now = next.writers().get(index);
          moves.to(next.with(index, now.without(Fact.KEPT).with(Fact.SWEPT)), words);
        },
        moves::to);
  }

  /** It died, or does not know: its commit may be carried out within the life of a hold. */
  private boolean isOpen(Writer writer) {
    return !rules.has(Mutation.A_SWEEP_LEAVES_NOTHING)
        && (writer.is(Fact.UNCERTAIN) || writer.at() == Writer.At.DEAD);
  }
}
