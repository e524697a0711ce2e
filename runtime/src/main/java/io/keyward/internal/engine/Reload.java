package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * How a refresh loads anew what a call has hit: by the call's own arguments, in another thread.
 *
 * @param <T> the stored value
 * @param <R> what the delegate answers
 */
interface Reload<T, R> {

  /** Whether the arguments, which may have changed since the call, still name that entry. */
  boolean isStillOf(EntryKey entry);

  /** Calls the delegate for those entries; of a null stage nothing is known. */
  @Nullable CompletionStage<? extends R> load(List<EntryKey> entries) throws Throwable;

  /** What its answer says; may throw what the answer's own methods throw. */
  Found<T> read(@Nullable R answer);

  /**
   * What a load has found.
   *
   * @param missing what becomes of an entry that has no value here
   */
  record Found<T>(Map<EntryKey, T> values, Missing missing) {}

  /** What becomes of an entry of which a load brings no value. */
  enum Missing {
    /** Nothing is known: the old value stays. */
    LEFT,
    /** There is none any more: the old value goes. */
    REMOVED,
    /** There is none any more, and that is stored. */
    REMEMBERED
  }
}
