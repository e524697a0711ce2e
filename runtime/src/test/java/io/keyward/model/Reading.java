package io.keyward.model;

import java.util.Set;
import java.util.function.Supplier;

/**
 * One reader in one state, and what the promise says of what it gets.
 *
 * @param windows those that are open
 */
record Reading(State state, int index, Reader reader, Moves moves, Set<Window> windows) {

  String name() {
    return "reader " + (index + 1);
  }

  void to(Reader next, String words) {
    moves.to(state.with(index, next), () -> name() + " " + words);
  }

  State with(State changed, Reader next) {
    return changed.with(index, next);
  }

  /** What a read that begins now must see. */
  int floor() {
    return state.floor(reader.process(), windows);
  }

  boolean isExcused(State now, int version, int floor) {
    return now.excuses(version, floor, reader.process(), windows);
  }

  /** A value from the cache must not be from before a write that had ended when the read began. */
  void got(State now, Reader next, int version, int floor, Supplier<String> words) {
    State after = with(now, next);
    String shown = version == Database.NEVER ? "what was never committed" : "version " + version;
    Supplier<String> all = () -> name() + " " + words.get() + " and gets " + shown;
    if (version == Database.NEVER) {
      moves.broken(after, all, "a value that never was");
    } else if (version < floor && !isExcused(now, version, floor)) {
      moves.broken(after, all, "version " + floor + " had been acknowledged before");
    } else {
      moves.to(after, all);
    }
  }

  /** Whoever has joined returns what there is; the highest floor is the hardest to keep. */
  void land(State now, int version, Supplier<String> words) {
    int highest = 0;
    int joined = 0;
    for (Reader other : now.readers()) {
      if (isWaiting(other)) {
        highest = Math.max(highest, other.floor());
        joined++;
      }
    }
    State after = withoutWaiting(now);
    Supplier<String> all = joined == 0 ? words : () -> words.get() + ", which who joined gets too";
    if (joined > 0 && version == Database.NEVER) {
      moves.broken(after, all, "a value that never was");
    } else if (version < highest && !isExcused(now, version, highest)) {
      String why = "version " + highest + " had been acknowledged before the join";
      moves.broken(after, all, why);
    } else {
      moves.to(after, all);
    }
  }

  private boolean isWaiting(Reader other) {
    return other.at() == Reader.At.JOINED && other.id() == reader.id();
  }

  /** Nobody waits for its load any more: they begin again. */
  State withoutWaiting(State now) {
    State after = now;
    for (int i = 0; i < now.readers().size(); i++) {
      Reader other = now.readers().get(i);
      if (isWaiting(other)) {
        after = after.with(i, other.idle());
      }
    }
    return after;
  }
}
