package io.keyward.model;

import java.util.Set;

/** What the journals may do next: deliver a release, or what a tenant's have collapsed to. */
final class JournalMoves {

  private final WriterMoves writers;
  private final Rules rules;
  private final Network network;

  JournalMoves(WriterMoves writers, Rules rules, Network network) {
    this.writers = writers;
    this.rules = rules;
    this.network = network;
  }

  void of(State state, int index, Moves moves) {
    Writer writer = state.writers().get(index);
    boolean due =
        writer.journal() == Writer.Journal.RELEASE || writer.journal() == Writer.Journal.COLLAPSED;
    if (!due || writer.at() == Writer.At.DEAD) {
      return;
    }
    network.send(
        state,
        command(writer, index),
        () -> "the journal delivers writer " + (index + 1) + "'s release",
        (next, reply, words) ->
            moves.to(
                next.with(index, next.writers().get(index).with(Writer.Journal.NOTHING)), words),
        moves::to);
  }

  private Command command(Writer writer, int index) {
    boolean leave = writers.leaves(writer);
    if (writer.journal() == Writer.Journal.COLLAPSED) {
      int token = Scenario.MOST_WRITERS + index;
      boolean deleted = rules.has(Mutation.A_COLLAPSED_GENERATION_IS_ONLY_DELETED);
      return new Command.Release(token, Set.of(Key.TENANT), leave && !deleted, null);
    }
    return rules.has(Mutation.THE_JOURNAL_DELIVERS_A_PLAIN_DEL)
        ? new Command.Delete(writers.names(writer))
        : new Command.Release(index, writers.names(writer), leave, null);
  }
}
