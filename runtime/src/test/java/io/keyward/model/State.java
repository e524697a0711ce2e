package io.keyward.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All of it at one instant. Immutable; its parts are shared between states.
 *
 * @param late commands without an answer in time, which may still run
 * @param left the faults that may still happen
 * @param nextId fresh for whatever draws it; no part of what tells two states apart
 * @param saved what Redis would come back with
 */
record State(
    RedisState redis,
    Database database,
    List<Reader> readers,
    List<Writer> writers,
    List<Command> late,
    Faults left,
    int nextId,
    @Nullable RedisState saved) {

  State with(RedisState next) {
    return new State(next, database, readers, writers, late, left, nextId, saved);
  }

  /** Redis loses what it did not have to: those whose tokens go with it are exposed. */
  State losing(RedisState next) {
    State after = with(next);
    for (Key key : Key.values()) {
      if (redis.get(key) instanceof Frame.Hold old) {
        for (int token = 0; token < 2 * Scenario.MOST_WRITERS; token++) {
          boolean stays = next.get(key) instanceof Frame.Hold hold && hold.has(token);
          if (old.has(token) && !stays) {
            int index = token % Scenario.MOST_WRITERS;
            after = after.with(index, lose(after.writers().get(index), old.isLeft(token)));
          }
        }
      }
    }
    return after;
  }

  /** A hold is of use to a write that has ended where its commit may yet come, or come late. */
  private Writer lose(Writer writer, boolean left) {
    boolean late = writer.is(Writer.Fact.PENDING) || database.misses(writer.version());
    return writer.losing(left || (writer.hasEnded() && late));
  }

  /** Without the commands that can no longer change anything, should they ever run. */
  State tidy() {
    if (late.isEmpty()) {
      return this;
    }
    List<Command> useful = new ArrayList<>(late);
    useful.removeIf(this::isUseless);
    return useful.size() == late.size()
        ? this
        : new State(redis, database, readers, writers, useful, left, nextId, saved);
  }

  private boolean isUseless(Command command) {
    int id =
        command instanceof Command.Fill fill
            ? fill.id()
            : command instanceof Command.Drop drop ? drop.id() : 0;
    return id != 0
        && saved == null
        && !(redis.entry() instanceof Frame.Lease lease && lease.id() == id)
        && late.stream().noneMatch(it -> it instanceof Command.Lease asked && asked.id() == id);
  }

  /**
   * The version that a read of that process must see which begins now: the latest whose write has
   * been acknowledged, or whose process has died, or whose unknown outcome was carried out; but for
   * those in one of these windows.
   */
  int floor(int process, Set<Window> windows) {
    int floor = 0;
    for (Writer writer : writers) {
      if (writer.isAcknowledged() && !writer.isIn(windows, process)) {
        floor = Math.max(floor, writer.version());
      }
    }
    return floor;
  }

  /**
   * Whether all writes that a reader misses by that version are in one of these windows.
   *
   * @param floor the version that it must see
   */
  boolean excuses(int version, int floor, int process, Set<Window> windows) {
    for (Writer writer : writers) {
      boolean missed = writer.version() > version && writer.version() <= floor;
      if (missed && writer.isAcknowledged() && !writer.isIn(windows, process)) {
        return false;
      }
    }
    return version != Database.NEVER;
  }

  State with(Database next) {
    return new State(redis, next, readers, writers, late, left, nextId, saved);
  }

  State with(int index, Reader next) {
    return new State(
        redis, database, replaced(readers, index, next), writers, late, left, nextId, saved);
  }

  State with(int index, Writer next) {
    return new State(
        redis, database, readers, replaced(writers, index, next), late, left, nextId, saved);
  }

  State without(Fault fault) {
    return new State(redis, database, readers, writers, late, left.minus(fault), nextId, saved);
  }

  State withLate(Command command) {
    List<Command> more = new ArrayList<>(late);
    more.add(command);
    return new State(redis, database, readers, writers, more, left, nextId, saved);
  }

  State withoutLate(int index) {
    List<Command> fewer = new ArrayList<>(late);
    fewer.remove(index);
    return new State(redis, database, readers, writers, fewer, left, nextId, saved);
  }

  State withNextId(int next) {
    return new State(redis, database, readers, writers, late, left, next, saved);
  }

  State withSaved(@Nullable RedisState next) {
    return new State(redis, database, readers, writers, late, left, nextId, next);
  }

  private static <T> List<T> replaced(List<T> list, int index, T next) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, next);
    return copy;
  }

  /** Whether reads of this process bypass the entry, as its journal has it. */
  boolean isCovered(int process) {
    for (Writer writer : writers) {
      if (writer.process() == process
          && writer.at() != Writer.At.DEAD
          && writer.journal() != Writer.Journal.NOTHING) {
        return true;
      }
    }
    return false;
  }
}
