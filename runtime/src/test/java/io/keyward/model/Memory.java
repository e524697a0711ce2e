package io.keyward.model;

/** Redis while one script runs: what frame.lua has for all of them. */
final class Memory {

  private final Rules rules;
  private RedisState state;
  private boolean refuses;

  /**
   * For one script.
   *
   * @param refuses whether Redis is out of memory, so that each SET fails that comes before the
   *     script's first write
   */
  Memory(Rules rules, RedisState state, boolean refuses) {
    this.rules = rules;
    this.state = state;
    this.refuses = refuses;
  }

  RedisState state() {
    return state;
  }

  Frame get(Key key) {
    return state.get(key);
  }

  boolean trySet(Key key, Frame frame) {
    if (refuses) {
      return false;
    }
    state = state.with(key, frame);
    return true;
  }

  /** SET, or UNLINK where Redis refuses it: the old bytes must never stay. */
  boolean set(Key key, Frame frame) {
    if (trySet(key, frame)) {
      return true;
    }
    rules.step(Step.FRAME_SET_OR_UNLINK);
    unlink(key);
    return false;
  }

  boolean tryLock(int token) {
    if (refuses) {
      return false;
    }
    state = state.withLock(token);
    return true;
  }

  void unlock() {
    refuses = false;
    state = state.withLock(0);
  }

  /** The hold alone goes where a mutation has kept the old value beside it. */
  void unlink(Key key) {
    refuses = false;
    state = state.with(key, remains(state.get(key)));
  }

  void delete(Key key) {
    refuses = false;
    state = state.with(key, Frame.NOTHING);
  }

  static Frame remains(Frame frame) {
    return frame instanceof Frame.Hold hold && hold.beside() != null
        ? hold.beside()
        : Frame.NOTHING;
  }
}
