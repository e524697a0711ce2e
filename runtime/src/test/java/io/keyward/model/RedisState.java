package io.keyward.model;

/**
 * What Redis holds.
 *
 * @param lock token of the refresher that has the lock, 0 where nobody has
 */
record RedisState(Frame tenant, Frame resource, Frame entry, int lock) {

  static final RedisState EMPTY = new RedisState(Frame.NOTHING, Frame.NOTHING, Frame.NOTHING, 0);

  Frame get(Key key) {
    return switch (key) {
      case TENANT -> tenant;
      case RESOURCE -> resource;
      case ENTRY -> entry;
    };
  }

  RedisState with(Key key, Frame frame) {
    return switch (key) {
      case TENANT -> new RedisState(frame, resource, entry, lock);
      case RESOURCE -> new RedisState(tenant, frame, entry, lock);
      case ENTRY -> new RedisState(tenant, resource, frame, lock);
    };
  }

  RedisState withLock(int token) {
    return new RedisState(tenant, resource, entry, token);
  }

  /** The generations, 0 where there is none. */
  Stamps current() {
    return new Stamps(stamp(tenant), stamp(resource));
  }

  private static int stamp(Frame frame) {
    return frame instanceof Frame.Generation generation ? generation.stamp() : 0;
  }

  /** Whether a lease or a value has current stamps: if not, it is outdated, the same as absent. */
  boolean isCurrent(Frame.Stored stored) {
    return current().areComplete() && stored.stamps().equals(current());
  }

  /** Whether a writer holds the entry or a group of it. */
  boolean isHeld() {
    return isHold(tenant) || isHold(resource) || isHold(entry);
  }

  private static boolean isHold(Frame frame) {
    return frame instanceof Frame.Hold;
  }
}
