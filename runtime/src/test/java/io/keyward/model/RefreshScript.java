package io.keyward.model;

/** refresh.lua and refreshed.lua: a value is loaded again ahead of its end. */
final class RefreshScript {

  private final Rules rules;
  private final Memory memory;

  RefreshScript(Rules rules, Memory memory) {
    this.rules = rules;
    this.memory = memory;
  }

  Reply begin(Command.Refresh command) {
    rules.step(Step.REFRESH_DUE);
    boolean due =
        memory.get(Key.ENTRY) instanceof Frame.Value value
            && value.id() == command.valueId()
            && memory.state().isCurrent(value)
            && memory.state().lock() == 0;
    if (!due) {
      return Reply.Word.LOST;
    }
    rules.step(Step.REFRESH_LOCK);
    return memory.tryLock(command.token()) ? Reply.Word.OURS : Reply.Word.OUT_OF_MEMORY;
  }

  Reply end(Command.Refreshed command) {
    if (memory.state().lock() == command.token()) {
      rules.step(Step.REFRESHED_UNLOCK);
      memory.unlock();
    }
    rules.step(Step.REFRESHED_SAME_VALUE);
    boolean any = rules.has(Mutation.REFRESH_STORES_OVER_ANY_VALUE);
    if (command.version() == Command.Refreshed.LEFT
        || !(memory.get(Key.ENTRY) instanceof Frame.Value old)
        || (old.id() != command.valueId() && !any)) {
      return Reply.Word.LOST;
    }
    if (command.version() == Command.Refreshed.AWAY) {
      rules.step(Step.REFRESHED_REMOVE);
      memory.delete(Key.ENTRY);
      return Reply.Word.REMOVED;
    }
    rules.step(Step.REFRESHED_STORE);
    boolean today = rules.has(Mutation.REFRESH_STAMPS_TODAYS_GENERATIONS);
    Stamps stamps = today ? memory.state().current() : old.stamps();
    Frame value = new Frame.Value(command.token(), stamps, command.version(), false);
    return memory.set(Key.ENTRY, value) ? Reply.Word.STORED : Reply.Word.OUT_OF_MEMORY;
  }
}
