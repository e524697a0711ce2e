package io.keyward;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the evictions that Redis could not be told of, until it can. */
public interface InvalidationJournal {

  /**
   * Keeps the batch until it is delivered.
   *
   * @param transaction what {@link TransactionHook#current()} gave, or null outside of one
   */
  void append(List<Invalidation> batch, @Nullable Object transaction);
}
