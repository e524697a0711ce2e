package io.keyward.internal.engine;

import io.keyward.TransactionHook;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.WrittenKeys;
import io.keyward.internal.redis.HoldReply;
import io.keyward.internal.redis.SlotKeys;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one transaction has written: held by one token, hidden from its own reads, and released when
 * it has ended. Safe for use by many threads, as calls that answer later end in other ones.
 */
final class TransactionWrites implements ReadScope, TransactionHook.Completion {

  private static final Logger LOG = LoggerFactory.getLogger(TransactionWrites.class);

  private final WriteEngine engine;
  private final Writer writer;
  private final Reference<Object> transaction;
  private final Runnable onEnd;

  /** Guarded by this, as is all that follows. */
  private final NamedInTransaction named = new NamedInTransaction();

  /** What was begun unmarked by calls that have ended. */
  private final List<SlotKeys> unheld = new ArrayList<>();

  /** What calls have named whose delegates have not answered yet. */
  private final List<WrittenKeys> unanswered = new ArrayList<>();

  private long heldSinceNanos;
  private boolean registered;
  private boolean kept;
  private boolean ended;
  private boolean open;

  /**
   * Begins empty.
   *
   * @param transaction what the hook calls it; not kept alive by this
   * @param onEnd run once it has ended
   */
  TransactionWrites(WriteEngine engine, Reference<Object> transaction, Runnable onEnd) {
    this.engine = engine;
    this.writer = new Writer(engine);
    this.transaction = transaction;
    this.onEnd = onEnd;
  }

  Writer writer() {
    return writer;
  }

  synchronized boolean isRegistered() {
    return registered;
  }

  /** The end of the transaction will be told. */
  synchronized void registered() {
    registered = true;
  }

  @Override
  public synchronized boolean hides(EntryKey entry) {
    return named.covers(entry);
  }

  /** What it reads may be its own uncommitted change. */
  @Override
  public boolean mayLease() {
    return false;
  }

  @Override
  public boolean isOutside() {
    return false;
  }

  /** A write names these keys: reads of them go to the delegate from now on. */
  void add(WrittenKeys keys) {
    synchronized (this) {
      if (named.isEmpty()) {
        heldSinceNanos = System.nanoTime();
      }
      named.add(keys);
    }
    keepLate(keys);
  }

  /** The write that named {@code keys} is not over when its call is. */
  synchronized void answersLater(WrittenKeys keys) {
    unanswered.add(keys);
  }

  /**
   * A write has ended: its release is left to the end of the transaction.
   *
   * @param keys what it named before; and then, in {@code late}, after its delegate
   * @param openOutcome whether nobody knows what became of it
   * @return whether that end is still to come; if not, the write is released by its caller
   */
  boolean takesOver(WrittenKeys keys, WrittenKeys late, boolean openOutcome) {
    boolean inAnotherThread;
    synchronized (this) {
      inAnotherThread = unanswered.remove(keys);
      if (ended) {
        return false;
      }
      named.add(late);
      open |= openOutcome;
    }
    if (!inAnotherThread) {
      keepLate(late);
    } else if (isKept()) { // its connection is the committing thread's alone
      writer.answered(partsOf(keys));
      writer.keepUnheld(partsOf(late));
    }
    return true;
  }

  private static List<SlotKeys> partsOf(WrittenKeys keys) {
    return SlotKeys.partsOf(keys.allEntries(), keys.groups());
  }

  /** These were begun unmarked, and are covered by the journal until the transaction ends. */
  void unheld(List<SlotKeys> parts) {
    if (!parts.isEmpty() && !keeps(parts)) {
      engine.pending().ended(parts);
    }
  }

  private synchronized boolean keeps(List<SlotKeys> parts) {
    return !ended && unheld.addAll(parts);
  }

  /** Whether nobody knows how it ended. */
  synchronized boolean isOpen() {
    return open;
  }

  /**
   * Places again what may be gone before the commit is through, or could not be placed at all; and
   * keeps what is named beside the data.
   */
  @Override
  public void beforeCommit() {
    try {
      renew();
      keep();
    } catch (RuntimeException | Error e) { // the caller's commit is none of our business
      LOG.atError().setCause(e).log("The end of a transaction could not be prepared");
    }
  }

  private void renew() {
    List<SlotKeys> renewed = toRenew();
    if (!renewed.isEmpty()) {
      Round<SlotKeys, HoldReply> holds =
          writer.hold(renewed, engine.gate().newBudget(), engine.meters());
      List<SlotKeys> failed = List.copyOf(holds.failures().keySet());
      engine.pending().begun(failed);
      unheld(failed);
    }
  }

  private synchronized List<SlotKeys> toRenew() {
    long now = System.nanoTime();
    boolean old = now - heldSinceNanos > engine.holdTime().toNanos() / 2;
    if (ended || !(old || !unheld.isEmpty())) {
      return List.of();
    }
    heldSinceNanos = now;
    return named.without(List.of());
  }

  private void keep() {
    Object current = transaction.get();
    if (current == null || !engine.outbox().isThere()) {
      return;
    }
    List<SlotKeys> parts;
    List<List<SlotKeys>> goingOn;
    synchronized (this) {
      parts = named.without(unanswered);
      goingOn = unanswered.stream().map(TransactionWrites::partsOf).toList();
      kept = true;
    }
    writer.keep(parts, Ending.KNOWN, current);
    for (List<SlotKeys> each : goingOn) {
      writer.keep(each, Ending.GOES_ON, current);
      writer.keepUnanswered(each, current);
    }
  }

  /** What is named when the rest is kept already: by who else prepares for the commit. */
  private void keepLate(WrittenKeys keys) {
    Object current = transaction.get();
    if (current != null && isKept()) {
      writer.keep(partsOf(keys), Ending.KNOWN, current);
    }
  }

  private synchronized boolean isKept() {
    return kept && !ended;
  }

  @Override
  public void afterCompletion(TransactionHook.Outcome outcome) {
    Ending ending =
        switch (outcome) {
          case COMMITTED -> Ending.KNOWN;
          case ROLLED_BACK -> Ending.ROLLED_BACK;
          case UNKNOWN -> Ending.OPEN;
        };
    Budget budget = engine.gate().newBudget();
    if (ending != Ending.ROLLED_BACK) {
      holdOn(
          ending,
          (parts, leaves, how) ->
              writer.release(parts, leaves, budget, how, null, engine.meters()));
    }
    end(
        ending,
        (parts, leaves, how) -> writer.releaseAll(parts, leaves, budget, how, engine.meters()));
  }

  /** Nobody will tell of its end. */
  void abandoned() {
    if (isRegistered()) {
      LOG.atError().log("A transaction is gone and its end was not told: it leaves its holds");
      holdOn(Ending.OPEN, writer::leaveToJournal);
      end(Ending.OPEN, writer::leaveToJournal);
    }
  }

  private interface Releasing {
    void release(List<SlotKeys> parts, List<SlotKeys> unheld, Ending ending);
  }

  /**
   * What calls have named that have not answered yet is released, too, for other calls may have
   * changed it, and is held on for them. First, so that one that answers meanwhile is released
   * after that.
   */
  private void holdOn(Ending ending, Releasing releasing) {
    Set<SlotKeys> parts = new LinkedHashSet<>();
    Ending how;
    synchronized (this) {
      unanswered.forEach(keys -> parts.addAll(partsOf(keys)));
      how = open || ending == Ending.OPEN ? Ending.OPEN : Ending.GOES_ON;
    }
    if (!parts.isEmpty()) {
      release(List.copyOf(parts), List.of(), how, releasing);
    }
  }

  private void end(Ending ending, Releasing releasing) {
    List<SlotKeys> parts;
    List<SlotKeys> leaves;
    Ending how;
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
      open |= ending == Ending.OPEN;
      how = open ? Ending.OPEN : ending;
      parts = named.without(unanswered);
      leaves = List.copyOf(unheld);
      named.clear();
      unheld.clear();
    }
    onEnd.run();
    release(parts, leaves, how, releasing);
  }

  private void release(
      List<SlotKeys> parts, List<SlotKeys> leaves, Ending how, Releasing releasing) {
    try {
      releasing.release(parts, leaves, how);
    } catch (RuntimeException | Error e) { // it has been committed: nothing may reach the caller
      LOG.atError().setCause(e).log("A transaction could not be released; the journal does it");
      writer.leaveToJournal(parts, List.of(), how);
    }
  }
}
