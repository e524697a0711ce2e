package io.keyward.model;

/** hold.lua: marks what a write is about to change, and renews the mark. */
final class HoldScript {

  private final Rules rules;
  private final Memory memory;

  HoldScript(Rules rules, Memory memory) {
    this.rules = rules;
    this.memory = memory;
  }

  Reply run(Command.Hold command) {
    boolean contested = false;
    for (Key key : Key.of(command.names())) {
      Frame old = memory.get(key);
      Frame.Hold hold = old instanceof Frame.Hold found ? found : new Frame.Hold(0, 0, false);
      Frame.Hold added = add(command.token(), hold);
      rules.step(Step.HOLD_REPLACE_VALUE);
      if (rules.has(Mutation.OLD_VALUE_KEPT_BESIDE_THE_HOLD) && old instanceof Frame.Value value) {
        added = new Frame.Hold(added.running(), added.left(), added.contested(), value);
      }
      boolean held = memory.set(key, added);
      if (key == Key.ENTRY) {
        contested = added.contested() || !held;
      }
    }
    rules.step(Step.HOLD_SEE_GENERATIONS);
    return new Reply.Held(contested, memory.state().current());
  }

  private Frame.Hold add(int token, Frame.Hold hold) {
    rules.step(Step.HOLD_RENEW);
    Frame.Hold others = hold.without(token);
    boolean mark = hold.contested();
    if (!others.isEmpty() && !rules.has(Mutation.HOLD_DOES_NOT_MARK)) {
      rules.step(Step.HOLD_CONTEST);
      mark = true;
    }
    if (rules.has(Mutation.HOLD_REPLACES_ANOTHERS)) {
      return new Frame.Hold(0, 0, false).withRunning(token);
    }
    rules.step(Step.HOLD_ADD_TOKEN);
    // What Release left lives on: a Hold that runs late must not shorten it.
    boolean keepsLeft = hold.isLeft(token) && !rules.has(Mutation.LATE_HOLD_SHORTENS_WHAT_WAS_LEFT);
    Frame.Hold all = keepsLeft ? others.withLeft(token) : others.withRunning(token);
    return all.marked(mark);
  }
}
