package io.keyward.model;

import org.jspecify.annotations.Nullable;

/** fill.lua, drop.lua, and settle_all.lua for each of its entries; restore.lua: a lease ends. */
final class FillScript {

  private final Rules rules;
  private final Memory memory;

  FillScript(Rules rules, Memory memory) {
    this.rules = rules;
    this.memory = memory;
  }

  Reply fill(Command.Fill command) {
    rules.step(Step.FILL_SAME_LEASE);
    Stamps stamps = stampsToFill(command.id());
    if (stamps == null) {
      return Reply.Word.LOST;
    }
    rules.step(Step.FILL_STORE);
    Frame value = new Frame.Value(command.id(), stamps, command.version(), false);
    return memory.set(Key.ENTRY, value) ? Reply.Word.STORED : Reply.Word.OUT_OF_MEMORY;
  }

  private @Nullable Stamps stampsToFill(int id) {
    Frame entry = memory.get(Key.ENTRY);
    Stamps today = memory.state().current();
    if (rules.has(Mutation.FILL_ALWAYS) || rules.has(Mutation.FILL_WITHOUT_A_LEASE)) {
      return today;
    }
    if (entry == Frame.NOTHING && rules.has(Mutation.FILL_IF_ABSENT)) {
      return today;
    }
    boolean any = rules.has(Mutation.FILL_ANY_LEASE);
    if (entry instanceof Frame.Lease lease && (any || lease.id() == id)) {
      return rules.has(Mutation.FILL_STAMPS_TODAYS_GENERATIONS) ? today : lease.stamps();
    }
    return null;
  }

  Reply drop(Command.Drop command) {
    rules.step(Step.DROP_SAME_LEASE);
    if (!(memory.get(Key.ENTRY) instanceof Frame.Lease lease) || lease.id() != command.id()) {
      return Reply.Word.LOST;
    }
    rules.step(Step.DROP_UNLINK);
    memory.delete(Key.ENTRY);
    return Reply.Word.DROPPED;
  }

  Reply restore(Command.Restore command) {
    rules.step(Step.RESTORE_SAME_LEASE);
    if (!(memory.get(Key.ENTRY) instanceof Frame.Lease lease) || lease.id() != command.id()) {
      return Reply.Word.LOST;
    }
    rules.step(Step.RESTORE_CURRENT);
    Frame.Value kept = lease.kept();
    if (kept != null && memory.state().isCurrent(lease)) {
      rules.step(Step.RESTORE_PUT_BACK);
      Frame back = new Frame.Value(lease.id(), kept.stamps(), kept.version(), true);
      if (memory.set(Key.ENTRY, back)) {
        return new Reply.Restored(kept.version());
      }
      return Reply.Word.DROPPED;
    }
    rules.step(Step.RESTORE_DROP);
    memory.delete(Key.ENTRY);
    return Reply.Word.DROPPED;
  }
}
