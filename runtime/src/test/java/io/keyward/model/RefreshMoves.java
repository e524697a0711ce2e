package io.keyward.model;

/** What a reader may do next that refreshes a value ahead of its end. */
final class RefreshMoves {

  private final Rules rules;
  private final Network network;

  RefreshMoves(Rules rules, Network network) {
    this.rules = rules;
    this.network = network;
  }

  void of(Reading one) {
    switch (one.reader().at()) {
      case DUE -> claim(one);
      case CLAIMED -> load(one);
      case RELOADED -> end(one, one.reader().version());
      default -> throw new AssertionError(one.reader());
    }
  }

  private boolean isUnsafe(Reading one) {
    return one.state().isCovered(one.reader().process())
        && !rules.has(Mutation.NO_BYPASS_WHILE_THE_JOURNAL_HAS_THE_KEY);
  }

  private void claim(Reading one) {
    if (isUnsafe(one)) {
      one.to(one.reader().idle(), "gives its refresh up, as the journal has the key");
      return;
    }
    int token = one.state().nextId();
    network.send(
        one.state().withNextId(token + 1),
        new Command.Refresh(token, one.reader().id()),
        () -> one.name() + " asks for the right to refresh",
        (next, reply, words) ->
            one.moves()
                .to(
                    one.with(
                        next,
                        reply == Reply.Word.OURS
                            ? one.reader().claiming(Reader.At.CLAIMED, one.reader().id(), token)
                            : one.reader().idle()),
                    words),
        (next, words) -> one.moves().to(one.with(next, one.reader().idle()), words));
  }

  private void load(Reading one) {
    if (isUnsafe(one)) {
      end(one, Command.Refreshed.LEFT);
      return;
    }
    int version = one.state().database().replica();
    one.to(
        one.reader().withVersion(Reader.At.RELOADED, version),
        "loads version " + version + " anew");
    if (one.state().left().has(Fault.THROWING_LOAD)) {
      State thrown = one.state().without(Fault.THROWING_LOAD);
      one.moves().to(one.with(thrown, one.reader().idle()), () -> one.name() + "'s load throws");
    }
  }

  /** The end of one refresh: by what was loaded, or by nothing where the row is gone. */
  private void end(Reading one, int loaded) {
    int version = isUnsafe(one) ? Command.Refreshed.LEFT : loaded;
    network.send(
        one.state(),
        new Command.Refreshed(one.reader().token(), one.reader().id(), version),
        () -> one.name() + " ends its refresh by version " + version,
        (next, reply, words) -> one.moves().to(one.with(next, one.reader().idle()), words),
        (next, words) -> one.moves().to(one.with(next, one.reader().idle()), words));
  }
}
