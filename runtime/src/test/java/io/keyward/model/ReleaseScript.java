package io.keyward.model;

/** release.lua: ends a write. What it named is evicted, or, for a put, replaced. */
final class ReleaseScript {

  private final Rules rules;
  private final Memory memory;

  ReleaseScript(Rules rules, Memory memory) {
    this.rules = rules;
    this.memory = memory;
  }

  Reply run(Command.Release command) {
    boolean stored = false;
    for (Key key : Key.of(command.names())) {
      stored |= release(command, key);
    }
    return stored ? Reply.Word.STORED : Reply.Word.EVICTED;
  }

  /** Whether a put has stored its value. */
  private boolean release(Command.Release command, Key key) {
    Frame found = memory.get(key);
    if (!(found instanceof Frame.Hold hold)) {
      if (!isLeftAsFound(key, found)) {
        vacate(command, key);
      }
      return false;
    }
    rules.step(Step.RELEASE_TAKE_OUT);
    boolean ours = hold.has(command.token());
    Frame.Hold others = hold.without(command.token());
    if (!others.isEmpty() && !isDeleted(ours)) {
      stay(command, key, ours, others);
      return false;
    }
    if (ours && key == Key.ENTRY && command.put() != null && mayPut(command, hold)) {
      rules.step(Step.RELEASE_PUT);
      Frame.Value value = value(command.put());
      if (memory.state().isCurrent(value)) {
        rules.step(Step.FRAME_KEEP_GENERATION); // for how long, the model does not tell
      }
      return memory.set(key, value);
    }
    vacate(command, key);
    return false;
  }

  private boolean isLeftAsFound(Key key, Frame found) {
    return key == Key.ENTRY
        && ((found instanceof Frame.Lease && rules.has(Mutation.RELEASE_LEAVES_A_LEASE))
            || (found instanceof Frame.Value && rules.has(Mutation.RELEASE_LEAVES_A_VALUE)));
  }

  private boolean isDeleted(boolean ours) {
    return rules.has(
        ours ? Mutation.RELEASE_DELETES_A_SHARED_HOLD : Mutation.RELEASE_DELETES_ANOTHERS_HOLD);
  }

  /** A hold that others have a part in stays theirs, and is marked. */
  private void stay(Command.Release command, Key key, boolean ours, Frame.Hold others) {
    Frame.Hold rest = others;
    if (command.leave() && !rules.has(Mutation.RELEASE_TAKES_ITS_TOKEN_FROM_OTHERS)) {
      rules.step(Step.RELEASE_LEAVE_BESIDE);
      rest = rest.withLeft(command.token());
    }
    boolean unmarked = !ours && rules.has(Mutation.RELEASE_LEAVES_ANOTHERS_UNMARKED);
    if ((ours || key == Key.ENTRY || command.leave()) && !unmarked) {
      rules.step(Step.RELEASE_MARK);
      rest = rest.marked(!rules.has(Mutation.RELEASE_CLEARS_THE_MARK));
      if (!rules.has(Mutation.RELEASE_IGNORES_A_REFUSED_SET)) {
        memory.set(key, rest);
      } else if (!memory.trySet(key, rest)) {
        return;
      }
    }
  }

  private boolean mayPut(Command.Release command, Frame.Hold hold) {
    boolean free = !hold.contested() || rules.has(Mutation.PUT_THOUGH_CONTESTED);
    return free && !command.leave();
  }

  private Frame.Value value(Command.Put put) {
    boolean today = rules.has(Mutation.PUT_STAMPED_AT_RELEASE);
    Stamps stamps = today ? memory.state().current() : put.stamps();
    return new Frame.Value(put.id(), stamps, put.version(), false);
  }

  private void vacate(Command.Release command, Key key) {
    if (command.leave()) {
      rules.step(Step.RELEASE_LEAVE);
      memory.set(key, new Frame.Hold(0, 0, false).withLeft(command.token()));
    } else {
      rules.step(Step.RELEASE_DELETE);
      memory.delete(key);
    }
  }
}
