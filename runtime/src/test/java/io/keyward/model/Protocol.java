package io.keyward.model;

/** All that may happen next, whoever does it. */
final class Protocol {

  private final ReaderMoves readers;
  private final WriterMoves writers;
  private final JournalMoves journals;
  private final WorldMoves world;
  private final Network network;

  Protocol(Scenario scenario, Rules rules) {
    this.network = new Network(rules);
    this.readers = new ReaderMoves(scenario, rules, network);
    ReleaseMoves releases = new ReleaseMoves(scenario, rules, network);
    this.writers = new WriterMoves(scenario, rules, network, releases);
    this.journals = new JournalMoves(scenario, releases, rules, network);
    this.world = new WorldMoves(rules);
  }

  void next(State state, Moves moves) {
    for (int i = 0; i < state.readers().size(); i++) {
      readers.of(state, i, moves);
    }
    for (int i = 0; i < state.writers().size(); i++) {
      writers.of(state, i, moves);
      journals.of(state, i, moves);
    }
    network.runLate(state, moves);
    world.of(state, moves);
  }
}
