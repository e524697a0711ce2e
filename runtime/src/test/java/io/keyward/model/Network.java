package io.keyward.model;

import java.util.function.Supplier;

/** Between callers and Redis: a command is answered, or refused memory, or not answered in time. */
final class Network {

  private final Scripts scripts;

  Network(Rules rules) {
    this.scripts = new Scripts(rules);
  }

  /** What a caller does with an answer. */
  @FunctionalInterface
  interface Answered {
    void go(State next, Reply reply, Supplier<String> words);
  }

  /** What a caller does without one. */
  @FunctionalInterface
  interface Unanswered {
    void go(State next, Supplier<String> words);
  }

  /** Sends it in each way that the faults allow. */
  void send(
      State state, Command command, Supplier<String> words, Answered answered, Unanswered lost) {
    Scripts.Outcome outcome = scripts.run(state.redis(), command, false);
    answered.go(
        state.with(outcome.redis()), outcome.reply(), () -> words.get() + said(outcome.reply()));
    if (state.left().has(Fault.REFUSED_SET)) {
      Scripts.Outcome refused = scripts.run(state.redis(), command, true);
      if (!refused.equals(outcome)) {
        answered.go(
            refused(state, command, refused.redis()),
            refused.reply(),
            () -> words.get() + said(refused.reply()) + ", as Redis is out of memory");
      }
    }
    if (state.left().has(Fault.TIMEOUT)) {
      lost.go(
          state.without(Fault.TIMEOUT).withLate(command),
          () -> words.get() + " and gets no answer in time");
    }
  }

  private static State refused(State state, Command command, RedisState redis) {
    State after = state.without(Fault.REFUSED_SET).losing(redis);
    if (command instanceof Command.Hold hold) {
      return after.with(hold.token(), after.writers().get(hold.token()).losing(false));
    }
    if (command instanceof Command.Release release && release.leave()) {
      int index = release.token() % Scenario.MOST_WRITERS;
      return after.with(index, after.writers().get(index).with(Writer.Fact.LEFT_LOST));
    }
    return after;
  }

  private static String said(Reply reply) {
    if (reply instanceof Reply.Held held) {
      return held.contested() ? ", and is told that it is contested" : "";
    }
    if (reply instanceof Reply.Restored restored) {
      return ": the value of version " + restored.version() + " is restored";
    }
    return switch ((Reply.Word) reply) {
      case OURS -> ": it is its own";
      case HELD -> ": a writer holds it";
      case OTHER -> ": another's is there";
      case STORED -> ": stored";
      case EVICTED -> "";
      case LOST -> ": what it wants is no longer there";
      case DROPPED -> ": dropped";
      case REMOVED -> ": removed";
      case OUT_OF_MEMORY -> ": nothing stored";
    };
  }

  /** Each command without an answer may run now. */
  void runLate(State state, Moves moves) {
    for (int i = 0; i < state.late().size(); i++) {
      Command command = state.late().get(i);
      Scripts.Outcome outcome = scripts.run(state.redis(), command, false);
      moves.to(
          state.withoutLate(i).with(outcome.redis()),
          () -> "the unanswered " + name(command) + " runs" + said(outcome.reply()));
    }
  }

  private static String name(Command command) {
    if (command instanceof Command.Hold hold) {
      return "Hold of writer " + (hold.token() + 1);
    }
    if (command instanceof Command.Release release) {
      return "Release of writer " + (release.token() % Scenario.MOST_WRITERS + 1);
    }
    return command.getClass().getSimpleName();
  }
}
