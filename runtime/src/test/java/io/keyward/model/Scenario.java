package io.keyward.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who reads and writes, and what may go wrong.
 *
 * @param cached whether a current value is there at first
 * @param lags whether loads come from a lagging replica, and {@code replicaLag} says so
 * @param servesStale whether the readers' method has {@code staleIfError}
 * @param durable whether there is a journal in the database of the data, which others sweep
 * @param windows those that are left open: what only they let pass breaks nothing
 */
record Scenario(
    List<Reader> readers,
    List<Writer> writers,
    boolean cached,
    boolean lags,
    boolean servesStale,
    boolean durable,
    Faults faults,
    Set<Window> windows) {

  /** Their tokens, and as many of the releases that a journal has collapsed, fit a byte. */
  static final int MOST_WRITERS = 4;

  static Scenario of(List<Reader> readers, List<Writer> writers) {
    return new Scenario(
        readers, writers, false, false, false, false, Faults.NONE, EnumSet.allOf(Window.class));
  }

  static Reader reads(int process) {
    return reads(process, Reader.Kind.PLAIN);
  }

  static Reader reads(int process, Reader.Kind kind) {
    return new Reader(kind, process - 1);
  }

  static Writer writes(int process, Writer.Kind kind) {
    return new Writer(kind, process - 1);
  }

  /** A current value is there. */
  Scenario whenCached() {
    return new Scenario(readers, writers, true, lags, servesStale, durable, faults, windows);
  }

  Scenario withLag() {
    return new Scenario(readers, writers, cached, true, servesStale, durable, faults, windows);
  }

  Scenario withStaleIfError() {
    return new Scenario(readers, writers, cached, lags, true, durable, faults, windows);
  }

  Scenario withJournalInDatabase() {
    return new Scenario(readers, writers, cached, lags, servesStale, true, faults, windows);
  }

  Scenario with(Faults some) {
    return new Scenario(readers, writers, cached, lags, servesStale, durable, some, windows);
  }

  /** One window is shut. */
  Scenario without(Window shut) {
    EnumSet<Window> others = EnumSet.allOf(Window.class);
    others.remove(shut);
    return new Scenario(readers, writers, cached, lags, servesStale, durable, faults, others);
  }

  Scenario with(Fault... some) {
    return with(Faults.of(some));
  }

  boolean firstReadersAreAlike() {
    return readers.size() > 1 && readers.get(0).equals(readers.get(1));
  }

  State start() {
    Stamps stamps = new Stamps(1, 2);
    RedisState redis = RedisState.EMPTY;
    if (cached) {
      redis =
          new RedisState(
              new Frame.Generation(1),
              new Frame.Generation(2),
              new Frame.Value(3, stamps, 0, false),
              0);
    }
    return new State(redis, Database.EMPTY, readers, writers, List.of(), faults, 4, null);
  }
}
