package io.keyward.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The same random steps on a real Redis and on the model: what they hold and answer, compared. */
final class Conformance {

  private static final int LAST = 12;

  private final RealRedis real;
  private final Rules rules;
  private final Random random;
  private final RandomCommands commands;
  private final Deque<String> last = new ArrayDeque<>();
  private RedisState model = RedisState.EMPTY;

  Conformance(RealRedis real, Rules rules, long seed) {
    this.real = real;
    this.rules = rules;
    this.random = new Random(seed);
    this.commands = new RandomCommands(random);
  }

  /** Runs so many; null where they agree after each, else what led to the difference. */
  @Nullable String run(int steps) {
    real.clear();
    for (int i = 0; i < steps; i++) {
      String difference = random.nextInt(5) == 0 ? disturb() : send();
      RedisState holds = real.state();
      if (difference == null && !holds.equals(model)) {
        difference = "Redis holds " + holds + ", the model " + model;
      }
      if (difference != null) {
        return String.join("\n", last) + "\n" + difference;
      }
    }
    return null;
  }

  private void note(String step) {
    last.add(step);
    if (last.size() > LAST) {
      last.remove();
    }
  }

  private @Nullable String send() {
    Command command = commands.next(model);
    boolean outOfMemory = random.nextInt(8) == 0;
    note(command + (outOfMemory ? ", out of memory" : ""));
    Reply answer = real.run(command, outOfMemory);
    Scripts.Outcome outcome = new Scripts(rules).run(model, command, outOfMemory);
    model = comparable(outcome.redis());
    Reply expected = comparable(command, outcome.reply());
    return answer.equals(expected) ? null : "Redis answers " + answer + ", the model " + expected;
  }

  /** The age of a value is what its readers make of it. */
  private static RedisState comparable(RedisState state) {
    return state.entry() instanceof Frame.Value value && value.past()
        ? state.with(Key.ENTRY, new Frame.Value(value.id(), value.stamps(), value.version(), false))
        : state;
  }

  /** What a caller gets to know. */
  private static Reply comparable(Command command, Reply reply) {
    if (command instanceof Command.Hold hold && reply instanceof Reply.Held held) {
      boolean mayPut =
          hold.names().contains(Key.ENTRY) && !held.contested() && held.seen().areComplete();
      return mayPut ? held : new Reply.Held(true, Stamps.NONE);
    }
    boolean restores = command instanceof Command.Restore;
    return restores && !(reply instanceof Reply.Restored) ? Reply.Word.LOST : reply;
  }

  /** Redis loses a key, or a hold passes a deadline, or somebody writes what is not ours. */
  private @Nullable String disturb() {
    Key key = List.of(Key.values()).get(random.nextInt(Key.values().length));
    if (model.get(key) instanceof Frame.Hold hold) {
      int token = random.nextInt(2 * Scenario.MOST_WRITERS);
      if (hold.has(token)) {
        note("the deadline of " + token + " in " + key + " passes");
        rules.step(Step.FRAME_DROP_EXPIRED);
        real.passDeadline(key, token);
        Frame.Hold rest = hold.without(token);
        model = model.with(key, rest.isEmpty() ? Frame.NOTHING : rest);
      }
      return null;
    }
    if (random.nextInt(4) == 0) {
      note(key + " is lost");
      model = model.with(key, Frame.NOTHING);
      if (random.nextBoolean()) {
        real.lose(key);
      } else {
        real.disturb(key, random.nextBoolean());
      }
    }
    return null;
  }
}
