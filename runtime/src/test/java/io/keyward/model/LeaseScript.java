package io.keyward.model;

/** lease.lua, and lease_all.lua for each of its entries: the right to fill an entry. */
final class LeaseScript {

  private final Rules rules;
  private final Memory memory;

  LeaseScript(Rules rules, Memory memory) {
    this.rules = rules;
    this.memory = memory;
  }

  Reply run(Command.Lease command) {
    if (isHeld()) {
      rules.step(Step.LEASE_HELD);
      return Reply.Word.HELD;
    }
    Stamps seen = memory.state().current();
    rules.step(Step.LEASE_STAMP);
    Stamps stamps =
        new Stamps(
            seen.tenant() != 0 ? seen.tenant() : command.fresh().tenant(),
            seen.resource() != 0 ? seen.resource() : command.fresh().resource());
    Frame entry = memory.get(Key.ENTRY);
    boolean current = entry instanceof Frame.Stored found && memory.state().isCurrent(found);
    if (entry instanceof Frame.Stored found && current && found.id() != command.unusable()) {
      rules.step(Step.LEASE_OTHER);
      return Reply.Word.OTHER;
    }
    rules.step(Step.FRAME_KEEP_GENERATION);
    if (!memory.trySet(Key.TENANT, new Frame.Generation(stamps.tenant()))
        || !memory.trySet(Key.RESOURCE, new Frame.Generation(stamps.resource()))) {
      return Reply.Word.OUT_OF_MEMORY;
    }
    Frame.Value kept = null;
    boolean keeps = current || rules.has(Mutation.LEASE_KEEPS_AN_OUTDATED_VALUE);
    if (command.keep() && keeps && entry instanceof Frame.Value value) {
      rules.step(Step.LEASE_KEEP_VALUE);
      kept = value;
    }
    rules.step(Step.LEASE_TAKE);
    Frame lease = new Frame.Lease(command.id(), stamps, kept);
    return memory.trySet(Key.ENTRY, lease) ? Reply.Word.OURS : Reply.Word.OUT_OF_MEMORY;
  }

  private boolean isHeld() {
    RedisState state = memory.state();
    if (rules.has(Mutation.LEASE_OVER_A_HOLD_ON_THE_KEY)) {
      state = state.with(Key.ENTRY, Frame.NOTHING);
    }
    if (rules.has(Mutation.LEASE_OVER_A_HOLD_ON_A_GENERATION)) {
      state = state.with(Key.TENANT, Frame.NOTHING).with(Key.RESOURCE, Frame.NOTHING);
    }
    return state.isHeld();
  }
}
