package io.keyward.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One write. Its token is its place among the writers.
 *
 * @param version what it has committed; 0 until then
 * @param pending whether the database may still carry its commit out
 * @param uncertain whether its outcome was not known
 * @param held whether its Hold was answered
 * @param contested what its Hold was told
 * @param seen the generations that its Hold saw
 * @param exposed whether a hold of it was not placed, or was lost while it ran
 * @param leftLost whether Redis lost what its Release left for a lag or an unknown outcome
 * @param undone whether Redis came back as it was before its Release
 * @param journal what this process' journal has of it
 */
record Writer(
    Kind kind,
    int process,
    At at,
    int version,
    boolean pending,
    boolean uncertain,
    boolean held,
    boolean contested,
    Stamps seen,
    boolean exposed,
    boolean leftLost,
    boolean undone,
    Journal journal) {

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

  Writer(Kind kind, int process) {
    this(
        kind,
        process,
        At.START,
        0,
        false,
        false,
        false,
        false,
        Stamps.NONE,
        kind.before.isEmpty(),
        false,
        false,
        Journal.NOTHING);
  }

  boolean hasEnded() {
    return at == At.DONE || at == At.DEAD;
  }

  /** Whether reads that begin now must see it. */
  boolean isAcknowledged() {
    return hasEnded() || at == At.ACKNOWLEDGED_EARLY;
  }

  /** It has returned; what its Hold was told is of no use any more. */
  Writer done(Journal left) {
    return new Writer(
        kind,
        process,
        At.DONE,
        version,
        pending,
        uncertain,
        false,
        false,
        Stamps.NONE,
        exposed,
        leftLost,
        undone,
        left);
  }

  Writer at(At next) {
    return new Writer(
        kind, process, next, version, pending, uncertain, held, contested, seen, exposed, leftLost,
        undone, journal);
  }

  Writer heldAs(Reply.Held reply) {
    return new Writer(
        kind,
        process,
        at,
        version,
        pending,
        uncertain,
        true,
        contested || reply.contested(),
        seen(reply),
        exposed,
        leftLost,
        undone,
        journal);
  }

  /** A renewal's generations do not count: what was evicted since the first must show. */
  private Stamps seen(Reply.Held reply) {
    return held ? seen : reply.seen();
  }

  Writer committed(At next, int newVersion) {
    return new Writer(
        kind,
        process,
        next,
        newVersion,
        false,
        uncertain,
        held,
        contested,
        seen,
        exposed,
        leftLost,
        undone,
        journal);
  }

  /** Its connection broke in the commit. */
  Writer broken() {
    return new Writer(
        kind,
        process,
        At.UNCERTAIN,
        version,
        true,
        true,
        held,
        contested,
        seen,
        exposed,
        leftLost,
        undone,
        journal);
  }

  /** The database will not carry its commit out. */
  Writer neverCommitted() {
    return new Writer(
        kind, process, at, version, false, uncertain, held, contested, seen, exposed, leftLost,
        undone, journal);
  }

  /**
   * A hold of it is lost, or was never placed.
   *
   * @param left whether it is one that its Release left
   */
  Writer losing(boolean left) {
    return new Writer(
        kind,
        process,
        at,
        version,
        pending,
        uncertain,
        held,
        contested,
        seen,
        exposed || !hasEnded(),
        leftLost || left,
        undone,
        journal);
  }

  /** What its Release should have left is not there. */
  Writer leavingNothing() {
    return new Writer(
        kind, process, at, version, pending, uncertain, held, contested, seen, exposed, true,
        undone, journal);
  }

  /** Redis is what it was before this write's Release. */
  Writer takenBack() {
    return new Writer(
        kind, process, at, version, pending, uncertain, held, contested, seen, exposed, leftLost,
        true, journal);
  }

  /** Why a reader of that process may still see what is older; null where it must not. */
  @Nullable Window windowFor(int readersProcess) {
    if (kind == Kind.NAMES_NOTHING) {
      return Window.TWO_VERSIONS;
    }
    if (undone) {
      return Window.OLD_SNAPSHOT_OF_REDIS;
    }
    if (leftLost) {
      return Window.LEFT_HOLD_LOST;
    }
    boolean fromResult = kind.before.isEmpty();
    if (exposed && at == At.DEAD) {
      return fromResult ? Window.KEY_FROM_RESULT_AND_DEATH : Window.UNHELD_AND_DEATH;
    }
    if (exposed && journal != Journal.NOTHING && process != readersProcess) {
      return fromResult ? Window.KEY_FROM_RESULT_UNDELIVERED : Window.UNHELD_AND_UNDELIVERED;
    }
    return null;
  }

  Writer with(Journal entry) {
    return new Writer(
        kind, process, at, version, pending, uncertain, held, contested, seen, exposed, leftLost,
        undone, entry);
  }
}
