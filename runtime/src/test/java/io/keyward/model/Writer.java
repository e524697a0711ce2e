package io.keyward.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One write. Its token is its place among the writers.
 *
 * @param version what it has committed; 0 until then
 * @param facts what has happened to it, {@link Fact} by bits
 * @param seen the generations that its Hold saw
 * @param journal what this process' journal has of it
 */
record Writer(Kind kind, int process, At at, int version, int facts, Stamps seen, Journal journal) {

  private static final Set<Key> ENTRY = Set.of(Key.ENTRY);
  private static final Set<Key> GROUP = Set.of(Key.RESOURCE);
  private static final Set<Key> NOTHING = Set.of();

  /** What kind of write. */
  @SuppressWarnings("ImmutableEnumChecker") // of Set.of
  enum Kind {
    EVICT(ENTRY, ENTRY, false, false),
    PUT(ENTRY, ENTRY, true, false),
    EVICT_GROUP(GROUP, GROUP, false, false),
    /** Its key is known only from what the delegate returns. */
    NAMED_BY_RESULT(NOTHING, ENTRY, false, false),
    /** Its delegate answers later. */
    ASYNCHRONOUS(ENTRY, ENTRY, false, false),
    EVICT_IN_TRANSACTION(ENTRY, ENTRY, false, true),
    /** A put, and then another change of the same row, in one transaction. */
    TWO_WRITES_IN_TRANSACTION(ENTRY, ENTRY, true, true),
    NAMED_BY_RESULT_IN_TRANSACTION(NOTHING, ENTRY, false, true),
    /** Of a version of the application that does not know the entry. */
    NAMES_NOTHING(NOTHING, NOTHING, false, false);

    final Set<Key> before;
    final Set<Key> after;
    final boolean puts;
    final boolean inTransaction;

    Kind(Set<Key> before, Set<Key> after, boolean puts, boolean inTransaction) {
      this.before = before;
      this.after = after;
      this.puts = puts;
      this.inTransaction = inTransaction;
    }
  }

  /** How far it is. */
  enum At {
    START,
    /** Its delegate is to run. */
    HELD,
    /** In a transaction, whose change only it sees. */
    CHANGED,
    /** The same, right before the commit: its holds are renewed. */
    RENEWED,
    COMMITTED,
    /** Rolled back, or its delegate threw. */
    FAILED,
    /** Its connection broke in the commit. */
    UNCERTAIN,
    /** A mutation has released before the commit, or acknowledged before the release. */
    RELEASED_EARLY,
    ACKNOWLEDGED_EARLY,
    DONE,
    DEAD
  }

  /** What the journal of its process has; unless nothing, reads of this process bypass. */
  enum Journal {
    NOTHING,
    /** It began unheld. */
    BEGUN,
    /** Its release is to be delivered. */
    RELEASE,
    /** The same, collapsed to the tenant's generation. */
    COLLAPSED
  }

  /** What has happened to a write. */
  enum Fact {
    /** Its Hold was answered. */
    HELD,
    /** Its Hold was told so. */
    CONTESTED,
    /** Its outcome was not known. */
    UNCERTAIN,
    /** The database may still carry its commit out. */
    PENDING,
    /** A hold of it was not placed, or was lost while it ran. */
    EXPOSED,
    /** Redis lost what its Release left for a lag or an unknown outcome. */
    LEFT_LOST,
    /** Redis came back as it was before its Release. */
    UNDONE,
    /** The journal in the database has it, for whoever sweeps. */
    KEPT,
    /** It was swept. */
    SWEPT;

    @SuppressWarnings("EnumOrdinal") // bits of one run
    final int bit = 1 << ordinal();
  }

  Writer(Kind kind, int process) {
    this(
        kind,
        process,
        At.START,
        0,
        kind.before.isEmpty() ? Fact.EXPOSED.bit : 0,
        Stamps.NONE,
        Journal.NOTHING);
  }

  boolean is(Fact fact) {
    return (facts & fact.bit) != 0;
  }

  private Writer withFacts(int some) {
    return new Writer(kind, process, at, version, some, seen, journal);
  }

  Writer with(Fact fact) {
    return withFacts(facts | fact.bit);
  }

  Writer without(Fact fact) {
    return withFacts(facts & ~fact.bit);
  }

  Writer at(At next) {
    return new Writer(kind, process, next, version, facts, seen, journal);
  }

  Writer with(Journal entry) {
    return new Writer(kind, process, at, version, facts, seen, entry);
  }

  /** A renewal's generations do not count: what was evicted since the first must show. */
  Writer heldAs(Reply.Held reply) {
    Stamps generations = is(Fact.HELD) ? seen : reply.seen();
    Writer held = new Writer(kind, process, at, version, facts, generations, journal);
    return reply.contested() ? held.with(Fact.HELD).with(Fact.CONTESTED) : held.with(Fact.HELD);
  }

  Writer committed(At next, int newVersion) {
    return new Writer(kind, process, next, newVersion, facts, seen, journal).without(Fact.PENDING);
  }

  /** It has returned; what its Hold was told is of no use any more. */
  Writer done(Journal left) {
    return new Writer(kind, process, At.DONE, version, facts, Stamps.NONE, left)
        .without(Fact.HELD)
        .without(Fact.CONTESTED);
  }

  boolean hasEnded() {
    return at == At.DONE || at == At.DEAD;
  }

  /** Whether reads that begin now must see it. */
  boolean isAcknowledged() {
    return hasEnded() || at == At.ACKNOWLEDGED_EARLY;
  }

  /**
   * A hold of it is lost, or was never placed.
   *
   * @param left whether it is one that its Release left
   */
  Writer losing(boolean left) {
    Writer exposed = hasEnded() ? this : with(Fact.EXPOSED);
    return left ? exposed.with(Fact.LEFT_LOST) : exposed;
  }

  boolean isIn(Set<Window> windows, int readersProcess) {
    Window window = windowFor(readersProcess);
    return window != null && windows.contains(window);
  }

  /** Why a reader of that process may still see what is older; null where it must not. */
  @Nullable Window windowFor(int readersProcess) {
    if (kind == Kind.NAMES_NOTHING) {
      return Window.TWO_VERSIONS;
    }
    if (is(Fact.UNDONE)) {
      return Window.OLD_SNAPSHOT_OF_REDIS;
    }
    if (is(Fact.LEFT_LOST)) {
      return Window.LEFT_HOLD_LOST;
    }
    if (!is(Fact.EXPOSED)) {
      return null;
    }
    boolean fromResult = kind.before.isEmpty();
    if (at == At.DEAD && !is(Fact.SWEPT)) {
      return fromResult ? Window.KEY_FROM_RESULT_AND_DEATH : Window.UNHELD_AND_DEATH;
    }
    if (journal != Journal.NOTHING && process != readersProcess) {
      return fromResult ? Window.KEY_FROM_RESULT_UNDELIVERED : Window.UNHELD_AND_UNDELIVERED;
    }
    return null;
  }
}
