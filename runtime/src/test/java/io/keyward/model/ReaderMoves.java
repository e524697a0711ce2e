package io.keyward.model;

import java.util.function.Supplier;

/** What a reader may do next: look, lease, load, fill; or join another's load. */
final class ReaderMoves {

  private final Scenario scenario;
  private final Rules rules;
  private final Network network;

  ReaderMoves(Scenario scenario, Rules rules, Network network) {
    this.scenario = scenario;
    this.rules = rules;
    this.network = network;
  }

  void of(State state, int index, Moves moves) {
    Reader reader = state.readers().get(index);
    One one = new One(state, index, reader, moves);
    switch (reader.at()) {
      case IDLE -> begin(one);
      case IN_TRANSACTION -> look(one, state.database().settled(), "looks");
      case ANSWERED -> one.to(reader.idle(), "returns version " + reader.version());
      case VACANT -> lease(one);
      case LEASED, ANNOUNCED -> load(one);
      case LOADED -> fill(one);
      case SHARED -> one.to(reader.idle(), "returns");
      case FAILED -> restore(one);
      case JOINED, DEAD -> {}
      case DUE, CLAIMED, RELOADED -> new RefreshMoves(rules, network).of(one);
    }
  }

  /** One reader in one state. */
  record One(State state, int index, Reader reader, Moves moves) {

    String name() {
      return "reader " + (index + 1);
    }

    void to(Reader next, String words) {
      moves.to(state.with(index, next), () -> name() + " " + words);
    }

    State with(State changed, Reader next) {
      return changed.with(index, next);
    }
  }

  private void begin(One one) {
    if (one.reader.kind() == Reader.Kind.IN_SNAPSHOT) {
      int seen = one.state.database().committed();
      one.to(
          one.reader.withVersion(Reader.At.IN_TRANSACTION, seen),
          "begins a transaction, whose snapshot shows version " + seen);
      return;
    }
    int floor = one.state.database().settled();
    if (rules.has(Mutation.TAKE_THE_REPLY_OF_AN_OLDER_MGET)) {
      takeOlderReply(one, floor);
    }
    if (rules.has(Mutation.JOIN_A_LOAD_UNSEEN)) {
      joinUnseen(one, floor);
    }
    look(one, floor, "looks");
  }

  private void takeOlderReply(One one, int floor) {
    for (Reader other : one.state.readers()) {
      if (other.at() == Reader.At.ANSWERED && other.process() == one.reader.process()) {
        got(
            one,
            one.state,
            one.reader.idle(),
            other.version(),
            floor,
            () -> "takes another's reply");
      }
    }
  }

  private void joinUnseen(One one, int floor) {
    for (Reader other : one.state.readers()) {
      if (other.process() == one.reader.process() && other.leads(other.id())) {
        join(one, one.state, floor, other, () -> "joins a load whose lease it has not seen");
      }
    }
  }

  /** Step 1: one MGET. A bypass changes nothing, so it is no move. */
  private void look(One one, int floor, String words) {
    boolean bypasses = one.state.isCovered(one.reader.process());
    if (bypasses && !rules.has(Mutation.NO_BYPASS_WHILE_THE_JOURNAL_HAS_THE_KEY)) {
      return;
    }
    judge(one, one.state, floor, () -> words);
  }

  private void judge(One one, State state, int floor, Supplier<String> words) {
    RedisState redis = state.redis();
    if (redis.isHeld()) {
      if (one.reader.at() == Reader.At.VACANT) {
        one.moves.to(one.with(state, one.reader.idle()), () -> one.name() + " " + words.get());
      }
      return;
    }
    Frame entry = redis.entry();
    boolean current = entry instanceof Frame.Stored stored && redis.isCurrent(stored);
    if (entry instanceof Frame.Value value
        && (current || rules.has(Mutation.HIT_WITH_OUTDATED_STAMPS))) {
      judge(one, state, floor, value, words);
    } else if (entry instanceof Frame.Lease lease
        && (current || rules.has(Mutation.JOIN_WITH_OUTDATED_STAMPS))) {
      join(one, state, floor, lease.id(), words);
    } else {
      boolean keeps = rules.has(Mutation.LEASE_KEEPS_AN_OUTDATED_VALUE);
      boolean expired = keeps && entry instanceof Frame.Value value && value.past();
      int unusable = expired && entry instanceof Frame.Value value ? value.id() : 0;
      vacant(one, state, floor, unusable, words);
    }
  }

  private void judge(One one, State state, int floor, Frame.Value value, Supplier<String> words) {
    if (value.past()) {
      vacant(one, state, floor, value.id(), words);
      return;
    }
    Reader next = one.reader.idle();
    if (one.reader.kind() == Reader.Kind.REFRESHER) {
      next = one.reader.claiming(Reader.At.DUE, value.id(), 0);
    } else if (rules.has(Mutation.TAKE_THE_REPLY_OF_AN_OLDER_MGET)) {
      next = one.reader.withVersion(Reader.At.ANSWERED, value.version());
    }
    got(one, state, next, value.version(), floor, words);
  }

  private boolean isExcused(One one, State state, int version) {
    return state.excuses(version, one.reader.process(), scenario.windows());
  }

  /** A value from the cache must not be from before a write that had ended when the read began. */
  private void got(
      One one, State state, Reader next, int version, int floor, Supplier<String> words) {
    State after = one.with(state, next);
    String shown = version == Database.NEVER ? "what was never committed" : "version " + version;
    Supplier<String> all = () -> one.name() + " " + words.get() + " and gets " + shown;
    if (version == Database.NEVER) {
      one.moves.broken(after, all, "a value that never was");
    } else if (version < floor && !isExcused(one, state, version)) {
      one.moves.broken(after, all, "version " + floor + " had been acknowledged before");
    } else {
      one.moves.to(after, all);
    }
  }

  /** Waiting for a lease of another process is reading again, later: no move. */
  private void join(One one, State state, int floor, int lease, Supplier<String> words) {
    boolean waits = one.reader.kind() == Reader.Kind.PLAIN;
    for (Reader other : state.readers()) {
      if (waits && other.process() == one.reader.process() && other.leads(lease)) {
        join(one, state, floor, other, () -> words.get() + ", sees the lease, joins its load");
        return;
      }
    }
    if (one.reader.at() == Reader.At.VACANT) {
      one.moves.to(one.with(state, one.reader.idle()), () -> one.name() + " " + words.get());
    }
  }

  private void join(One one, State state, int floor, Reader leader, Supplier<String> words) {
    if (leader.hasLoaded()) {
      got(one, state, one.reader.idle(), leader.version(), floor, words);
    } else {
      Reader next = one.reader.joined(leader.id(), floor);
      one.moves.to(one.with(state, next), () -> one.name() + " " + words.get());
    }
  }

  private void vacant(One one, State state, int floor, int unusable, Supplier<String> words) {
    boolean leases =
        switch (one.reader.kind()) {
          case PLAIN -> true;
          case REFRESHER -> false;
          case IN_SNAPSHOT ->
              rules.has(Mutation.A_SNAPSHOT_LOAD_FILLS)
                  || rules.has(Mutation.A_SNAPSHOT_LOAD_IS_SHARED);
          case AFTER_OWN_CHANGE -> rules.has(Mutation.A_TRANSACTION_FILLS_AFTER_ITS_OWN_WRITE);
        };
    Reader next = leases ? one.reader.vacant(floor, unusable) : one.reader.idle();
    one.moves.to(
        one.with(state, next), () -> one.name() + " " + words.get() + " and finds nothing usable");
  }

  /** Step 2: sent once, and its answer is awaited. */
  private void lease(One one) {
    boolean same = rules.has(Mutation.IDS_USED_TWICE);
    int fresh = one.state.nextId();
    int id = same ? 1 : fresh;
    if (rules.has(Mutation.FILL_WITHOUT_A_LEASE)) {
      State next = one.with(one.state, one.reader.leasing(Reader.At.LEASED, id));
      one.moves.to(next.withNextId(fresh + 1), () -> one.name() + " takes no lease");
      return;
    }
    boolean repeats = rules.has(Mutation.GENERATIONS_THAT_REPEAT);
    Stamps stamps = repeats ? new Stamps(1, 2) : new Stamps(fresh + 1, fresh + 2);
    int unusable = one.reader.unusable();
    Command command = new Command.Lease(id, unusable, unusable != 0, stamps);
    network.send(
        one.state.withNextId(fresh + 3),
        command,
        () -> one.name() + " asks for a lease",
        (next, reply, words) -> leaseAnswered(one, next, id, reply, words),
        (next, words) ->
            leaseUnanswered(one, next.withLate(new Command.Drop(id)), command, id, words));
  }

  private void leaseAnswered(One one, State next, int id, Reply reply, Supplier<String> words) {
    if (reply == Reply.Word.OURS) {
      Reader leased = one.reader.leasing(Reader.At.LEASED, id);
      Reader then = scenario.servesStale() ? leased : leased.withoutFloor();
      one.moves.to(one.with(next, then), words);
    } else if (reply == Reply.Word.OTHER) {
      judge(one, next, one.reader.floor(), () -> "asks for a lease, is shown what is there,");
    } else {
      one.moves.to(one.with(next, one.reader.idle()), words);
    }
  }

  private void leaseUnanswered(
      One one, State next, Command command, int id, Supplier<String> words) {
    one.moves.to(one.with(next, one.reader.idle()), words);
    if (rules.has(Mutation.USE_A_LEASE_WHOSE_ANSWER_WAS_LOST)) {
      one.moves.to(one.with(next, one.reader.leasing(Reader.At.LEASED, id)), words);
    }
    if (rules.has(Mutation.ANNOUNCE_THE_FLIGHT_BEFORE_THE_ANSWER)) {
      one.moves.to(one.with(next, one.reader.leasing(Reader.At.ANNOUNCED, id)), words);
    }
    if (rules.has(Mutation.SEND_THE_LEASE_TWICE)) {
      network.send(
          next,
          command,
          () -> words.get() + ", sends it again",
          (then, reply, more) -> leaseAnswered(one, then, id, reply, more),
          (then, more) -> {});
    }
  }

  /** Step 3: the delegate. Those who have joined get its bytes at once. */
  private void load(One one) {
    State state = one.state;
    int version =
        switch (one.reader.kind()) {
          case IN_SNAPSHOT -> one.reader.version();
          case AFTER_OWN_CHANGE -> Database.NEVER;
          default -> scenario.lags() ? state.database().replica() : state.database().committed();
        };
    if (one.reader.kind() == Reader.Kind.AFTER_OWN_CHANGE) {
      if (!state.left().has(Fault.ROLLBACK)) {
        return;
      }
      state = state.without(Fault.ROLLBACK);
    }
    boolean fills =
        one.reader.at() == Reader.At.LEASED && !rules.has(Mutation.A_SNAPSHOT_LOAD_IS_SHARED);
    Reader.At at = fills ? Reader.At.LOADED : Reader.At.SHARED;
    Reader next = one.reader.withVersion(at, version);
    land(one, one.with(state, next), version, () -> one.name() + " loads version " + version);
    if (one.state.left().has(Fault.THROWING_LOAD) && one.reader.kind() == Reader.Kind.PLAIN) {
      fail(one, one.state.without(Fault.THROWING_LOAD));
    }
  }

  /** Whoever has joined returns what there is: the lowest floor is the one that matters least. */
  private void land(One one, State state, int version, Supplier<String> words) {
    State after = state;
    int highest = 0;
    int joined = 0;
    for (int i = 0; i < state.readers().size(); i++) {
      Reader other = state.readers().get(i);
      if (other.at() == Reader.At.JOINED && other.id() == one.reader.id()) {
        highest = Math.max(highest, other.floor());
        joined++;
        after = after.with(i, other.idle());
      }
    }
    Supplier<String> all = joined == 0 ? words : () -> words.get() + ", which who joined gets too";
    if (version < highest && !isExcused(one, state, version)) {
      String why = "version " + highest + " had been acknowledged before the join";
      one.moves.broken(after, all, why);
    } else if (joined > 0 && version == Database.NEVER) {
      one.moves.broken(after, all, "a value that never was");
    } else {
      one.moves.to(after, all);
    }
  }

  private void fail(One one, State state) {
    if (scenario.servesStale()) {
      one.moves.to(
          one.with(state, one.reader.at(Reader.At.FAILED)), () -> one.name() + "'s load throws");
      return;
    }
    State nobodyWaits = release(state, one.reader.id());
    network.send(
        nobodyWaits,
        new Command.Drop(one.reader.id()),
        () -> one.name() + "'s load throws, it drops its lease",
        (next, reply, words) -> one.moves.to(one.with(next, one.reader.idle()), words),
        (next, words) -> one.moves.to(one.with(next, one.reader.idle()), words));
  }

  private static State release(State state, int lease) {
    State after = state;
    for (int i = 0; i < state.readers().size(); i++) {
      Reader other = state.readers().get(i);
      if (other.at() == Reader.At.JOINED && other.id() == lease) {
        after = after.with(i, other.idle());
      }
    }
    return after;
  }

  /** Step 4. */
  private void fill(One one) {
    network.send(
        one.state,
        new Command.Fill(one.reader.id(), one.reader.version()),
        () -> one.name() + " fills version " + one.reader.version(),
        (next, reply, words) -> one.moves.to(one.with(next, one.reader.idle()), words),
        (next, words) ->
            one.moves.to(
                one.with(next.withLate(new Command.Drop(one.reader.id())), one.reader.idle()),
                words));
  }

  /** After a load that failed: an expired value, if Redis says that no write has reached it. */
  private void restore(One one) {
    network.send(
        one.state,
        new Command.Restore(one.reader.id()),
        () -> one.name() + " asks for the expired value",
        (next, reply, words) -> restored(one, next, reply, words),
        (next, words) ->
            one.moves.to(one.with(release(next, one.reader.id()), one.reader.idle()), words));
  }

  private void restored(One one, State next, Reply reply, Supplier<String> words) {
    boolean covered = next.isCovered(one.reader.process());
    if (!(reply instanceof Reply.Restored kept) || covered) {
      one.moves.to(one.with(release(next, one.reader.id()), one.reader.idle()), words);
      return;
    }
    State after = one.with(next, one.reader.idle());
    if (kept.version() < one.reader.floor() && !isExcused(one, next, kept.version())) {
      String why = "version " + one.reader.floor() + " had been acknowledged before";
      one.moves.broken(after, words, why);
      return;
    }
    land(one, after, kept.version(), words);
  }
}
