package io.keyward.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A state as a few longs, the same for states that differ in names alone: ids are numbered in the
 * order in which they are met, and readers that are alike have no order. One thread's own.
 */
@SuppressWarnings("EnumOrdinal") // bits of one run
final class Packer {

  private static final int ID_BITS = 5;
  private static final int MOST_IDS = (1 << ID_BITS) - 1;
  private static final int MOST_LONGS = 10;

  private final long[] words = new long[MOST_LONGS];
  private int bit;
  private long[] names = new long[64];
  private int named;
  private long round;
  private final boolean alike;

  /**
   * Of one scenario's states.
   *
   * @param alike whether the first two readers are
   */
  Packer(boolean alike) {
    this.alike = alike;
  }

  long[] pack(State state) {
    int order = alike ? order(state.readers().get(0), state.readers().get(1)) : -1;
    if (order != 0) {
      return order < 0 ? pack(state, 0, 1) : pack(state, 1, 0);
    }
    long[] packed = pack(state, 0, 1);
    long[] swapped = pack(state, 1, 0);
    return Arrays.compare(packed, swapped) <= 0 ? packed : swapped;
  }

  /** By what does not depend on names; 0 where only those may differ. */
  private static int order(Reader one, Reader other) {
    int order = one.at().compareTo(other.at());
    order = order != 0 ? order : Integer.compare(one.version(), other.version());
    order = order != 0 ? order : Integer.compare(one.floor(), other.floor());
    return order != 0 || (one.id() != 0 && other.id() != 0) ? order : one.id() - other.id();
  }

  private long[] pack(State state, int first, int second) {
    Arrays.fill(words, 0);
    bit = 0;
    named = 0;
    if (names.length < state.nextId() + 4) {
      names = new long[2 * state.nextId() + 8];
    }
    round++;
    add(state.redis());
    add(state.database().committed(), 3);
    add(state.database().replica(), 3);
    List<Reader> readers = state.readers();
    for (int i = 0; i < readers.size(); i++) {
      add(readers.get(i == 0 && readers.size() > 1 ? first : i == 1 ? second : i));
    }
    state.writers().forEach(this::add);
    add(state.late().size(), 3);
    state.late().forEach(this::add);
    add(state.left().bits(), 24);
    RedisState saved = state.saved();
    add(saved != null);
    if (saved != null) {
      add(saved);
    }
    return Arrays.copyOf(words, (bit + 63) / 64);
  }

  private void add(int value, int bits) {
    if (value < 0 || value >= 1 << bits) {
      throw new IllegalStateException(value + " does not fit " + bits + " bits");
    }
    int at = bit & 63;
    words[bit >> 6] |= (long) value << at;
    if (at + bits > 64) {
      words[(bit >> 6) + 1] |= (long) value >>> (64 - at);
    }
    bit += bits;
  }

  private void add(boolean value) {
    add(value ? 1 : 0, 1);
  }

  private void addId(int id) {
    if (id == 0) {
      add(0, ID_BITS);
      return;
    }
    if (names[id] >>> ID_BITS != round) { // a name of an earlier state
      names[id] = round << ID_BITS | ++named;
    }
    add((int) names[id] & MOST_IDS, ID_BITS);
  }

  private void add(Stamps stamps) {
    addId(stamps.tenant());
    addId(stamps.resource());
  }

  private void add(RedisState redis) {
    add(redis.tenant());
    add(redis.resource());
    add(redis.entry());
    addId(redis.lock());
  }

  private void add(@Nullable Frame frame) {
    if (frame instanceof Frame.Generation generation) {
      add(1, 3);
      addId(generation.stamp());
    } else if (frame instanceof Frame.Hold hold) {
      add(2, 3);
      add(hold.running(), 8);
      add(hold.left(), 8);
      add(hold.contested());
      add(hold.beside());
    } else if (frame instanceof Frame.Lease lease) {
      add(3, 3);
      addId(lease.id());
      add(lease.stamps());
      add(lease.kept());
    } else if (frame instanceof Frame.Value value) {
      add(4, 3);
      addId(value.id());
      add(value.stamps());
      add(value.version(), 3);
      add(value.past());
    } else {
      add(0, 3);
    }
  }

  private void add(Reader reader) {
    add(reader.at().ordinal(), 4);
    addId(reader.id());
    add(reader.version(), 3);
    add(reader.floor(), 3);
    addId(reader.unusable());
    addId(reader.token());
  }

  private void add(Writer writer) {
    add(writer.at().ordinal(), 4);
    add(writer.version(), 3);
    add(writer.facts(), 9);
    add(writer.seen());
    add(writer.journal().ordinal(), 2);
  }

  private void add(Command command) {
    if (command instanceof Command.Hold hold) {
      head(1, hold.token(), hold.names());
    } else if (command instanceof Command.Release release) {
      head(2, release.token(), release.names());
      add(release.leave());
      Command.Put put = release.put();
      add(put != null);
      if (put != null) {
        addId(put.id());
        add(put.stamps());
        add(put.version(), 3);
      }
    } else if (command instanceof Command.Lease lease) {
      head(3, 0, Set.of());
      addId(lease.id());
      addId(lease.unusable());
      add(lease.fresh());
    } else if (command instanceof Command.Fill fill) {
      head(4, fill.version(), Set.of());
      addId(fill.id());
    } else if (command instanceof Command.Drop drop) {
      head(5, 0, Set.of());
      addId(drop.id());
    } else if (command instanceof Command.Restore restore) {
      head(6, 0, Set.of());
      addId(restore.id());
    } else if (command instanceof Command.Refresh refresh) {
      head(7, 0, Set.of());
      addId(refresh.token());
      addId(refresh.valueId());
    } else if (command instanceof Command.Refreshed refreshed) {
      head(8, refreshed.version() + 2, Set.of());
      addId(refreshed.token());
      addId(refreshed.valueId());
    } else if (command instanceof Command.Delete delete) {
      head(9, 0, delete.names());
    }
  }

  private void head(int kind, int number, Set<Key> names) {
    add(kind, 4);
    add(number, 4);
    int bits = 0;
    for (Key key : names) {
      bits |= 1 << key.ordinal();
    }
    add(bits, 3);
  }
}
