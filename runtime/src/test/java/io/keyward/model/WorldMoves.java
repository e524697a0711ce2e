package io.keyward.model;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens to all of them: time passes, processes die, Redis loses keys. */
final class WorldMoves {

  private final Rules rules;

  WorldMoves(Rules rules) {
    this.rules = rules;
  }

  void of(State state, Moves moves) {
    for (Key key : Key.values()) {
      Frame frame = state.redis().get(key);
      if (frame instanceof Frame.Hold hold) {
        deadlines(state, key, hold, moves);
      }
      if (frame != Frame.NOTHING && state.left().has(Fault.LOSS)) {
        RedisState less = state.redis().with(key, Memory.remains(frame));
        moves.to(state.without(Fault.LOSS).losing(less), () -> "Redis loses " + key.words);
      }
    }
    expire(state, moves);
    makeGenerations(state, moves);
    if (state.left().has(Fault.DEATH)) {
      die(state, 0, moves);
      die(state, 1, moves);
    }
    Database database = state.database();
    if (database.misses(database.committed())) {
      moves.to(
          state.with(database.replicate()),
          () -> "the replica shows version " + (database.replica() + 1));
    }
    if (state.left().has(Fault.OLD_SNAPSHOT)) {
      snapshot(state, moves);
    }
  }

  private void expire(State state, Moves moves) {
    if (state.left().has(Fault.EXPIRY)
        && state.redis().entry() instanceof Frame.Value value
        && !value.past()) {
      Frame past = new Frame.Value(value.id(), value.stamps(), value.version(), true);
      moves.to(
          state.without(Fault.EXPIRY).with(state.redis().with(Key.ENTRY, past)),
          () -> "the value passes its ttl");
    }
  }

  /** As a lease of another entry of the same groups does. */
  private void makeGenerations(State state, Moves moves) {
    boolean repeats = rules.has(Mutation.GENERATIONS_THAT_REPEAT);
    for (Key key : List.of(Key.TENANT, Key.RESOURCE)) {
      if (state.redis().get(key) == Frame.NOTHING) {
        int repeated = key == Key.TENANT ? 1 : 2;
        int stamp = repeats ? repeated : state.nextId();
        RedisState made = state.redis().with(key, new Frame.Generation(stamp));
        moves.to(
            state.with(made).withNextId(state.nextId() + 1),
            () -> "the lease of another entry makes " + key.words);
      }
    }
  }

  /** Each token of a hold may pass its deadline. */
  private void deadlines(State state, Key key, Frame.Hold hold, Moves moves) {
    for (int token = 0; token < 2 * Scenario.MOST_WRITERS; token++) {
      if (!hold.has(token)) {
        continue;
      }
      int index = token % Scenario.MOST_WRITERS;
      Fault fault = faultWhereItEnds(state, state.writers().get(index), hold, token);
      if (fault != null && !state.left().has(fault)) {
        continue;
      }
      rules.step(Step.FRAME_DROP_EXPIRED);
      Frame.Hold rest = hold.without(token);
      RedisState less = state.redis().with(key, rest.isEmpty() ? Memory.remains(hold) : rest);
      State next = fault == null ? state.with(less) : state.without(fault).losing(less);
      Supplier<String> words =
          () -> "writer " + (index + 1) + "'s hold of " + key.words + " ends by its deadline";
      moves.to(next, words);
    }
  }

  /**
   * Null where time alone does it. A hold outlives its write, unless the write takes too long; what
   * is left for a lag or an unknown outcome outlives that.
   */
  private @Nullable Fault faultWhereItEnds(State state, Writer writer, Frame.Hold hold, int token) {
    if (writer.is(Writer.Fact.PENDING)) {
      return Fault.OVERDUE;
    }
    boolean running = !hold.isLeft(token);
    if (running && (!writer.hasEnded() || writer.journal() != Writer.Journal.NOTHING)) {
      return Fault.DEADLINE;
    }
    boolean bent =
        running
            && (rules.has(Mutation.HOLD_LIVES_WITHOUT_THE_LAG)
                || rules.has(Mutation.LATE_HOLD_SHORTENS_WHAT_WAS_LEFT));
    return state.database().misses(writer.version()) && !bent ? Fault.OVERDUE : null;
  }

  private static void die(State state, int process, Moves moves) {
    State after = state.without(Fault.DEATH);
    boolean lives = false;
    for (int i = 0; i < state.readers().size(); i++) {
      Reader reader = state.readers().get(i);
      if (reader.process() == process && reader.at() != Reader.At.DEAD) {
        lives = true;
        after = after.with(i, reader.dead());
      }
    }
    for (int i = 0; i < state.writers().size(); i++) {
      Writer writer = state.writers().get(i);
      if (writer.process() == process && writer.at() != Writer.At.DEAD) {
        lives = true;
        boolean delivered =
            writer.at() == Writer.At.DONE && writer.journal() == Writer.Journal.NOTHING;
        Writer dead = delivered ? writer : writer.at(Writer.At.DEAD).with(Writer.Journal.NOTHING);
        after = after.with(i, dead);
      }
    }
    if (lives) {
      moves.to(after, () -> "process " + (process + 1) + " dies");
    }
  }

  private static void snapshot(State state, Moves moves) {
    RedisState saved = state.saved();
    if (saved == null) {
      moves.to(state.withSaved(state.redis()), () -> "Redis saves what it holds");
    } else if (!saved.equals(state.redis())) {
      State after = state.without(Fault.OLD_SNAPSHOT).with(saved).withSaved(null);
      for (int i = 0; i < state.writers().size(); i++) {
        Writer writer = state.writers().get(i);
        after =
            after.with(
                i, writer.hasEnded() ? writer.with(Writer.Fact.UNDONE) : writer.losing(false));
      }
      moves.to(after, () -> "Redis comes back with what it had saved");
    }
  }
}
