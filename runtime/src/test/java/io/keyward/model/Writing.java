package io.keyward.model;

import io.keyward.model.Writer.Fact;

/** One writer in one state. */
record Writing(State state, int index, Writer writer, Moves moves) {

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
