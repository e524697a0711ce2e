package io.keyward.model;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Commands at random that often meet what is there. One thread's own. */
final class RandomCommands {

  private static final int TOKENS = 3;
  private static final List<Set<Key>> NAMES =
      List.of(
          Set.of(Key.ENTRY),
          Set.of(Key.RESOURCE),
          Set.of(Key.TENANT),
          Set.of(Key.ENTRY, Key.RESOURCE));

  private final Random random;
  private int fresh = 1;
  private Stamps seen = Stamps.NONE;

  RandomCommands(Random random) {
    this.random = random;
  }

  Command next(RedisState state) {
    if (state.current().areComplete() && random.nextInt(4) > 0) {
      seen = state.current();
    }
    if (random.nextInt(4) == 0) {
      return ofAWrite();
    }
    for (Key key : Key.values()) {
      if (state.get(key) instanceof Frame.Hold && random.nextInt(3) > 0) {
        return release(Set.of(key), random.nextInt(8) == 0);
      }
    }
    if (state.entry() instanceof Frame.Lease && random.nextBoolean()) {
      return ofALease(state);
    }
    if (state.entry() instanceof Frame.Value) {
      return ofAValue(state);
    }
    return random.nextInt(4) > 0 ? lease(0) : new Command.Fill(fresh(), version());
  }

  private Command ofAWrite() {
    Set<Key> names = NAMES.get(random.nextInt(NAMES.size()));
    return random.nextBoolean()
        ? new Command.Hold(random.nextInt(TOKENS), names)
        : release(names, random.nextInt(4) == 0);
  }

  private Command release(Set<Key> names, boolean leave) {
    boolean mayPut = names.contains(Key.ENTRY) && !leave && seen.areComplete();
    Command.Put put = mayPut && random.nextBoolean() ? put() : null;
    return new Command.Release(random.nextInt(TOKENS), names, leave, put);
  }

  private Command.Put put() {
    return new Command.Put(fresh(), seen, version());
  }

  private Command ofALease(RedisState state) {
    boolean keeps = state.entry() instanceof Frame.Lease lease && lease.kept() != null;
    if (keeps && random.nextBoolean()) {
      return new Command.Restore(id(state));
    }
    return switch (random.nextInt(6)) {
      case 0 -> new Command.Drop(id(state));
      case 1, 2 -> new Command.Restore(id(state));
      default -> new Command.Fill(id(state), version());
    };
  }

  private Command ofAValue(RedisState state) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Command.Refresh(fresh(), id(state));
      case 2, 3 -> new Command.Refreshed(lock(state), id(state), version() - 2);
      case 4 -> new Command.Fill(fresh(), version());
      default -> lease(id(state));
    };
  }

  private Command lease(int unusable) {
    boolean keep = unusable != 0 && random.nextInt(4) > 0;
    return new Command.Lease(fresh(), unusable, keep, new Stamps(fresh(), fresh()));
  }

  private int fresh() {
    return fresh++;
  }

  private int version() {
    return random.nextInt(Database.NEVER);
  }

  /** Mostly of what is there. */
  private int id(RedisState state) {
    return state.entry() instanceof Frame.Stored stored && random.nextInt(5) > 0
        ? stored.id()
        : fresh();
  }

  private int lock(RedisState state) {
    return state.lock() != 0 && random.nextInt(5) > 0 ? state.lock() : fresh();
  }
}
