package io.keyward.model;

import org.jspecify.annotations.Nullable;

/** What one key holds. Ids, stamps and tokens are small numbers, never 0, compared and no more. */
sealed interface Frame {

  /** Nothing. */
  enum Nothing implements Frame {
    NOTHING
  }

  Frame NOTHING = Nothing.NOTHING;

  /** The current generation of a group. */
  record Generation(int stamp) implements Frame {}

  /**
   * Writers are at work.
   *
   * @param running bits of the tokens that Hold added, which end {@code holdTime} later
   * @param left bits of the tokens that Release left, for a lag or an unknown outcome
   * @param contested whether several writers met
   * @param beside the old value, which only a mutation keeps
   */
  record Hold(int running, int left, boolean contested, @Nullable Value beside) implements Frame {

    Hold(int running, int left, boolean contested) {
      this(running, left, contested, null);
    }

    boolean has(int token) {
      return ((running | left) & bit(token)) != 0;
    }

    boolean isLeft(int token) {
      return (left & bit(token)) != 0;
    }

    boolean isEmpty() {
      return (running | left) == 0;
    }

    Hold without(int token) {
      return new Hold(running & ~bit(token), left & ~bit(token), contested, beside);
    }

    Hold withRunning(int token) {
      return new Hold(running | bit(token), left & ~bit(token), contested, beside);
    }

    Hold withLeft(int token) {
      return new Hold(running & ~bit(token), left | bit(token), contested, beside);
    }

    Hold marked(boolean mark) {
      return new Hold(running, left, mark, beside);
    }

    private static int bit(int token) {
      return 1 << token;
    }
  }

  /** What carries an id and stamps. */
  sealed interface Stored extends Frame {

    int id();

    Stamps stamps();
  }

  /**
   * Somebody loads the entry.
   *
   * @param kept the expired value that may be served if the load fails
   */
  record Lease(int id, Stamps stamps, @Nullable Value kept) implements Stored {}

  /**
   * A cached value.
   *
   * @param version which commit it shows; see {@link Database}
   * @param past whether it is past its ttl, though still in Redis for {@code staleIfError}
   */
  record Value(int id, Stamps stamps, int version, boolean past) implements Stored {}
}
