package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.KeyResult;
import io.keyward.internal.metrics.BypassReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One element of a batch, and what is to be done about it so far. One call's own.
 *
 * @param <K> the elements
 * @param <T> the stored value
 */
final class Sought<K, T> {

  private final K element;
  private final @Nullable EntryKey entry;
  private Verdict<T> verdict;

  /** To be looked for, if it has a key at all. */
  Sought(K element, KeyResult key) {
    this.element = element;
    this.entry = key instanceof KeyResult.Usable usable ? usable.key() : null;
    this.verdict =
        entry == null ? new Verdict.Bypass<>(BypassReason.INVALID_KEY) : new Verdict.Vacant<>(null);
  }

  K element() {
    return element;
  }

  /** Not asked for where the element has none: the verdict is then a bypass. */
  EntryKey entry() {
    return Objects.requireNonNull(entry, "entry");
  }

  Verdict<T> verdict() {
    return verdict;
  }

  void judge(Verdict<T> next) {
    verdict = next;
  }

  void bypass(BypassReason reason) {
    verdict = new Verdict.Bypass<>(reason);
  }

  /** Whether its key is still to be looked up or leased. */
  boolean isOpen() {
    return verdict instanceof Verdict.Vacant;
  }

  /** Whether Redis has answered, so that the delegate is not asked. */
  boolean isAnswered() {
    return verdict instanceof Verdict.Hit || verdict instanceof Verdict.AbsentHit;
  }

  /** The lease under which it is loaded; null where the delegate's answer is not stored. */
  Verdict.@Nullable Leased<T> lease() {
    return verdict instanceof Verdict.Leased<T> lease ? lease : null;
  }
}
