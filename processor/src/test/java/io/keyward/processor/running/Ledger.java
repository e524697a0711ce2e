package io.keyward.processor.running;

import io.keyward.TransactionHook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts by number, and transactions of a thread each: what one has written is its own until it is
 * committed.
 */
final class Ledger implements TransactionHook {

  /** What others see. */
  final Map<Long, String> committed = new ConcurrentHashMap<>();

  @SuppressWarnings("ThreadLocalUsage") // one a test
  private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

  /** What one has written; an empty text is none. */
  final class Transaction {
    private final Map<Long, String> written = new HashMap<>();
    private final List<Completion> completions = new ArrayList<>();
    private boolean ended;

    /** Writes in it, from any thread; where it has ended, at once. */
    synchronized void write(long id, String text) {
      if (ended) {
        apply(id, text);
      } else {
        written.put(id, text);
      }
    }

    private synchronized void commit(Outcome outcome) {
      ended = true;
      if (outcome == Outcome.COMMITTED) {
        written.forEach(Ledger.this::apply);
      }
    }

    private synchronized String seen(long id) {
      return written.getOrDefault(id, committed.getOrDefault(id, ""));
    }
  }

  private void apply(long id, String text) {
    if (text.isEmpty()) {
      committed.remove(id);
    } else {
      committed.put(id, text);
    }
  }

  /** What this thread sees. */
  Optional<String> read(long id) {
    Transaction transaction = current.get();
    String text = transaction == null ? committed.getOrDefault(id, "") : transaction.seen(id);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** This thread's transaction. */
  Transaction transaction() {
    Transaction transaction = current.get();
    if (transaction == null) {
      throw new IllegalStateException("There is no transaction");
    }
    return transaction;
  }

  void begin() {
    current.set(new Transaction());
  }

  void end(Outcome outcome) {
    Transaction transaction = transaction();
    if (outcome == Outcome.COMMITTED) {
      transaction.completions.forEach(Completion::beforeCommit);
    }
    transaction.commit(outcome);
    current.remove();
    transaction.completions.forEach(each -> each.afterCompletion(outcome));
  }

  @Override
  public @Nullable Object current() {
    return current.get();
  }

  @Override
  public boolean mayFill() {
    return false;
  }

  @Override
  public void register(Completion completion) {
    transaction().completions.add(completion);
  }
}
