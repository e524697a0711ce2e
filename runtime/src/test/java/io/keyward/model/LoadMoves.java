package io.keyward.model;

import java.util.function.Supplier;

/** What a reader may do next that has a lease: load, fill, or serve an expired value. */
final class LoadMoves {

  private final Scenario scenario;
  private final Rules rules;
  private final Network network;

  LoadMoves(Scenario scenario, Rules rules, Network network) {
    this.scenario = scenario;
    this.rules = rules;
    this.network = network;
  }

  void of(Reading one) {
    switch (one.reader().at()) {
      case LEASED, ANNOUNCED -> load(one);
      case LOADED -> fill(one);
      case FAILED -> restore(one);
      default -> throw new AssertionError(one.reader());
    }
  }

  /** Step 3: the delegate. Those who have joined get its bytes at once. */
  private void load(Reading one) {
    State state = one.state();
    int version =
        switch (one.reader().kind()) {
          case IN_SNAPSHOT -> one.reader().version();
          case AFTER_OWN_CHANGE -> Database.NEVER;
          default -> state.database().replica();
        };
    if (one.reader().kind() == Reader.Kind.AFTER_OWN_CHANGE) {
      if (!state.left().has(Fault.ROLLBACK)) {
        return;
      }
      state = state.without(Fault.ROLLBACK);
    }
    boolean fills =
        one.reader().at() == Reader.At.LEASED && !rules.has(Mutation.A_SNAPSHOT_LOAD_IS_SHARED);
    Reader.At at = fills ? Reader.At.LOADED : Reader.At.SHARED;
    Reader next = one.reader().withVersion(at, version);
    one.land(one.with(state, next), version, () -> one.name() + " loads version " + version);
    if (one.state().left().has(Fault.THROWING_LOAD) && one.reader().kind() == Reader.Kind.PLAIN) {
      fail(one, one.state().without(Fault.THROWING_LOAD));
    }
  }

  private void fail(Reading one, State state) {
    if (scenario.servesStale()) {
      one.moves()
          .to(
              one.with(state, one.reader().at(Reader.At.FAILED)),
              () -> one.name() + "'s load throws");
      return;
    }
    State nobodyWaits = one.withoutWaiting(state);
    network.send(
        nobodyWaits,
        new Command.Drop(one.reader().id()),
        () -> one.name() + "'s load throws, it drops its lease",
        (next, reply, words) -> one.moves().to(one.with(next, one.reader().idle()), words),
        (next, words) -> one.moves().to(one.with(next, one.reader().idle()), words));
  }

  /** Step 4. */
  private void fill(Reading one) {
    network.send(
        one.state(),
        new Command.Fill(one.reader().id(), one.reader().version()),
        () -> one.name() + " fills version " + one.reader().version(),
        (next, reply, words) -> one.moves().to(one.with(next, one.reader().idle()), words),
        (next, words) ->
            one.moves()
                .to(
                    one.with(
                        next.withLate(new Command.Drop(one.reader().id())), one.reader().idle()),
                    words));
  }

  /** After a load that failed: an expired value, if Redis says that no write has reached it. */
  private void restore(Reading one) {
    network.send(
        one.state(),
        new Command.Restore(one.reader().id()),
        () -> one.name() + " asks for the expired value",
        (next, reply, words) -> restored(one, next, reply, words),
        (next, words) ->
            one.moves().to(one.with(one.withoutWaiting(next), one.reader().idle()), words));
  }

  private void restored(Reading one, State next, Reply reply, Supplier<String> words) {
    boolean covered = next.isCovered(one.reader().process());
    if (!(reply instanceof Reply.Restored kept) || covered) {
      one.moves().to(one.with(one.withoutWaiting(next), one.reader().idle()), words);
      return;
    }
    State after = one.with(next, one.reader().idle());
    if (kept.version() < one.reader().floor()
        && !one.isExcused(next, kept.version(), one.reader().floor())) {
      String why = "version " + one.reader().floor() + " had been acknowledged before";
      one.moves().broken(after, words, why);
      return;
    }
    one.land(after, kept.version(), words);
  }
}
