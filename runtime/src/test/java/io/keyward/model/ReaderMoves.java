package io.keyward.model;

import java.util.function.Supplier;

/**
 * What a reader may do next: look, lease, or join another's load; {@link LoadMoves} has what comes
 * after the lease.
 */
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
    Reading one = new Reading(state, index, reader, moves, scenario.windows());
    switch (reader.at()) {
      case IDLE -> begin(one);
      case IN_TRANSACTION -> look(one, one.floor(), "looks");
      case ANSWERED -> one.to(reader.idle(), "returns version " + reader.version());
      case VACANT -> lease(one);
      case SHARED -> one.to(reader.idle(), "returns");
      case LEASED, ANNOUNCED, LOADED, FAILED -> new LoadMoves(scenario, rules, network).of(one);
      case JOINED, DEAD -> {}
      case DUE, CLAIMED, RELOADED -> new RefreshMoves(rules, network).of(one);
    }
  }

  private void begin(Reading one) {
    if (one.reader().kind() == Reader.Kind.IN_SNAPSHOT) {
      int seen = one.state().database().committed();
      one.to(
          one.reader().withVersion(Reader.At.IN_TRANSACTION, seen),
          "begins a transaction, whose snapshot shows version " + seen);
      return;
    }
    int floor = one.floor();
    if (rules.has(Mutation.TAKE_THE_REPLY_OF_AN_OLDER_MGET)) {
      takeOlderReply(one, floor);
    }
    if (rules.has(Mutation.JOIN_A_LOAD_UNSEEN)) {
      joinUnseen(one, floor);
    }
    look(one, floor, "looks");
  }

  private void takeOlderReply(Reading one, int floor) {
    for (Reader other : one.state().readers()) {
      if (other.at() == Reader.At.ANSWERED && other.process() == one.reader().process()) {
        one.got(
            one.state(),
            one.reader().idle(),
            other.version(),
            floor,
            () -> "takes another's reply");
      }
    }
  }

  private void joinUnseen(Reading one, int floor) {
    for (Reader other : one.state().readers()) {
      if (other.process() == one.reader().process() && other.leads(other.id())) {
        join(one, one.state(), floor, other, () -> "joins a load whose lease it has not seen");
      }
    }
  }

  /** Step 1: one MGET. A bypass changes nothing, so it is no move. */
  private void look(Reading one, int floor, String words) {
    boolean bypasses = one.state().isCovered(one.reader().process());
    if (bypasses && !rules.has(Mutation.NO_BYPASS_WHILE_THE_JOURNAL_HAS_THE_KEY)) {
      return;
    }
    judge(one, one.state(), floor, () -> words);
  }

  private void judge(Reading one, State state, int floor, Supplier<String> words) {
    RedisState redis = state.redis();
    if (redis.isHeld()) {
      if (one.reader().at() == Reader.At.VACANT) {
        one.moves().to(one.with(state, one.reader().idle()), () -> one.name() + " " + words.get());
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

  private void judge(
      Reading one, State state, int floor, Frame.Value value, Supplier<String> words) {
    if (value.past()) {
      vacant(one, state, floor, value.id(), words);
      return;
    }
    Reader next = one.reader().idle();
    if (one.reader().kind() == Reader.Kind.REFRESHER) {
      next = one.reader().claiming(Reader.At.DUE, value.id(), 0);
    } else if (rules.has(Mutation.TAKE_THE_REPLY_OF_AN_OLDER_MGET)) {
      next = one.reader().withVersion(Reader.At.ANSWERED, value.version());
    }
    one.got(state, next, value.version(), floor, words);
  }

  /** Waiting for a lease of another process is reading again, later: no move. */
  private void join(Reading one, State state, int floor, int lease, Supplier<String> words) {
    boolean waits = one.reader().kind() == Reader.Kind.PLAIN;
    for (Reader other : state.readers()) {
      if (waits && other.process() == one.reader().process() && other.leads(lease)) {
        join(one, state, floor, other, () -> words.get() + ", sees the lease, joins its load");
        return;
      }
    }
    if (one.reader().at() == Reader.At.VACANT) {
      one.moves().to(one.with(state, one.reader().idle()), () -> one.name() + " " + words.get());
    }
  }

  private void join(Reading one, State state, int floor, Reader leader, Supplier<String> words) {
    if (leader.hasLoaded()) {
      one.got(state, one.reader().idle(), leader.version(), floor, words);
    } else {
      Reader next = one.reader().joined(leader.id(), floor);
      one.moves().to(one.with(state, next), () -> one.name() + " " + words.get());
    }
  }

  private void vacant(Reading one, State state, int floor, int unusable, Supplier<String> words) {
    boolean leases =
        switch (one.reader().kind()) {
          case PLAIN -> true;
          case REFRESHER -> false;
          case IN_SNAPSHOT ->
              rules.has(Mutation.A_SNAPSHOT_LOAD_FILLS)
                  || rules.has(Mutation.A_SNAPSHOT_LOAD_IS_SHARED);
          case AFTER_OWN_CHANGE -> rules.has(Mutation.A_TRANSACTION_FILLS_AFTER_ITS_OWN_WRITE);
        };
    Reader next = leases ? one.reader().vacant(floor, unusable) : one.reader().idle();
    one.moves()
        .to(
            one.with(state, next),
            () -> one.name() + " " + words.get() + " and finds nothing usable");
  }

  /** Step 2: sent once, and its answer is awaited. */
  private void lease(Reading one) {
    boolean same = rules.has(Mutation.IDS_USED_TWICE);
    int fresh = one.state().nextId();
    int id = same ? 1 : fresh;
    if (rules.has(Mutation.FILL_WITHOUT_A_LEASE)) {
      State next = one.with(one.state(), one.reader().leasing(Reader.At.LEASED, id));
      one.moves().to(next.withNextId(fresh + 1), () -> one.name() + " takes no lease");
      return;
    }
    boolean repeats = rules.has(Mutation.GENERATIONS_THAT_REPEAT);
    Stamps stamps = repeats ? new Stamps(1, 2) : new Stamps(fresh + 1, fresh + 2);
    int unusable = one.reader().unusable();
    Command command = new Command.Lease(id, unusable, unusable != 0, stamps);
    network.send(
        one.state().withNextId(fresh + 3),
        command,
        () -> one.name() + " asks for a lease",
        (next, reply, words) -> leaseAnswered(one, next, id, reply, words),
        (next, words) ->
            leaseUnanswered(one, next.withLate(new Command.Drop(id)), command, id, words));
  }

  private void leaseAnswered(Reading one, State next, int id, Reply reply, Supplier<String> words) {
    if (reply == Reply.Word.OURS) {
      Reader leased = one.reader().leasing(Reader.At.LEASED, id);
      Reader then = scenario.servesStale() ? leased : leased.withoutFloor();
      one.moves().to(one.with(next, then), words);
    } else if (reply == Reply.Word.OTHER) {
      judge(one, next, one.reader().floor(), () -> "asks for a lease, is shown what is there,");
    } else {
      one.moves().to(one.with(next, one.reader().idle()), words);
    }
  }

  private void leaseUnanswered(
      Reading one, State next, Command command, int id, Supplier<String> words) {
    one.moves().to(one.with(next, one.reader().idle()), words);
    if (rules.has(Mutation.USE_A_LEASE_WHOSE_ANSWER_WAS_LOST)) {
      one.moves().to(one.with(next, one.reader().leasing(Reader.At.LEASED, id)), words);
    }
    if (rules.has(Mutation.ANNOUNCE_THE_FLIGHT_BEFORE_THE_ANSWER)) {
      one.moves().to(one.with(next, one.reader().leasing(Reader.At.ANNOUNCED, id)), words);
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
}
