package io.keyward.model;

/** Runs a script: all of it at one instant. */
final class Scripts {

  private final Rules rules;

  Scripts(Rules rules) {
    this.rules = rules;
  }

  /** What Redis holds afterwards, and what it answers. */
  record Outcome(RedisState redis, Reply reply) {}

  Outcome run(RedisState redis, Command command, boolean outOfMemory) {
    Memory memory = new Memory(rules, redis, outOfMemory);
    Reply reply = run(memory, command);
    return new Outcome(memory.state(), reply);
  }

  private Reply run(Memory memory, Command command) {
    if (command instanceof Command.Hold hold) {
      return new HoldScript(rules, memory).run(hold);
    }
    if (command instanceof Command.Release release) {
      return new ReleaseScript(rules, memory).run(release);
    }
    if (command instanceof Command.Lease lease) {
      return new LeaseScript(rules, memory).run(lease);
    }
    if (command instanceof Command.Fill fill) {
      return new FillScript(rules, memory).fill(fill);
    }
    if (command instanceof Command.Drop drop) {
      return new FillScript(rules, memory).drop(drop);
    }
    if (command instanceof Command.Restore restore) {
      return new FillScript(rules, memory).restore(restore);
    }
    if (command instanceof Command.Refresh refresh) {
      return new RefreshScript(rules, memory).begin(refresh);
    }
    if (command instanceof Command.Refreshed refreshed) {
      return new RefreshScript(rules, memory).end(refreshed);
    }
    if (command instanceof Command.Delete delete) {
      delete.names().forEach(memory::delete);
      return Reply.Word.EVICTED;
    }
    throw new AssertionError(command);
  }
}
