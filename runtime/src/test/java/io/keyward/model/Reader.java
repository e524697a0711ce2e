package io.keyward.model;

/**
 * A thread that reads the entry again and again.
 *
 * @param id of its lease, or of the lease that it waits for, or of the value that it refreshes
 * @param version what its delegate gave, or the snapshot of its transaction
 * @param floor the version that it must see: see {@link State#floor}
 * @param unusable id of the value past its ttl that it found, 0 for none
 * @param token of its refresh
 */
record Reader(
    Kind kind, int process, At at, int id, int version, int floor, int unusable, int token) {

  /** What kind of reader. */
  enum Kind {
    /** Outside any transaction. */
    PLAIN,
    /** In a transaction whose loads see a snapshot. */
    IN_SNAPSHOT,
    /** In a transaction that has changed the row by other means than a decorator. */
    AFTER_OWN_CHANGE,
    /** Refreshes what it hits ahead of its end. */
    REFRESHER
  }

  /** How far its read is. */
  enum At {
    IDLE,
    /** In its transaction, whose snapshot it has. */
    IN_TRANSACTION,
    /** Its MGET is answered by a hit, which it has not yet returned; only a mutation looks. */
    ANSWERED,
    /** Found nothing usable. */
    VACANT,
    /** Has the lease. */
    LEASED,
    /** Its lease's answer was lost, and a mutation has announced the flight. */
    ANNOUNCED,
    /** Its delegate has answered. */
    LOADED,
    /** The same, without a lease to fill under: only mutations have others join it. */
    SHARED,
    /** Its delegate has thrown, and an expired value may do. */
    FAILED,
    /** Waits for another's load. */
    JOINED,
    /** Has hit a value that is to be refreshed. */
    DUE,
    /** Has the right to refresh it. */
    CLAIMED,
    /** Has loaded what replaces it. */
    RELOADED,
    DEAD
  }

  Reader(Kind kind, int process) {
    this(kind, process, At.IDLE, 0, 0, 0, 0, 0);
  }

  Reader idle() {
    return new Reader(kind, process);
  }

  Reader dead() {
    return new Reader(kind, process, At.DEAD, 0, 0, 0, 0, 0);
  }

  Reader at(At next) {
    return new Reader(kind, process, next, id, version, floor, unusable, token);
  }

  Reader vacant(int newFloor, int newUnusable) {
    return new Reader(kind, process, At.VACANT, 0, version, newFloor, newUnusable, 0);
  }

  Reader joined(int lease, int newFloor) {
    return new Reader(kind, process, At.JOINED, lease, 0, newFloor, 0, 0);
  }

  Reader leasing(At next, int lease) {
    return new Reader(kind, process, next, lease, version, floor, 0, 0);
  }

  /** Its floor is of use only where an expired value may be served. */
  Reader withoutFloor() {
    return new Reader(kind, process, at, id, version, 0, unusable, token);
  }

  Reader withVersion(At next, int newVersion) {
    return new Reader(kind, process, next, id, newVersion, floor, unusable, token);
  }

  Reader claiming(At next, int valueId, int newToken) {
    return new Reader(kind, process, next, valueId, version, 0, 0, newToken);
  }

  /** Whether others of its process may wait for its load. */
  boolean leads(int lease) {
    return id == lease && (hasLoaded() || isLoading());
  }

  boolean isLoading() {
    return at == At.LEASED || at == At.FAILED || at == At.ANNOUNCED;
  }

  /** Whether who joins its load gets its bytes at once. */
  boolean hasLoaded() {
    return at == At.LOADED || at == At.SHARED;
  }
}
