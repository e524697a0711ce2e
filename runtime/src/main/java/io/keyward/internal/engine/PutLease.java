package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import org.jspecify.annotations.Nullable;

/**
 * The lease that a put has asked for, so that the generations are there: its Hold takes the place
 * of it. One call's own.
 *
 * @param budget what is left for the put's own commands before its delegate
 * @param entry null where nothing was leased
 */
record PutLease(Budget budget, @Nullable EntryKey entry, long id) {

  /** Nothing was leased. */
  static PutLease none(Budget budget) {
    return new PutLease(budget, null, 0);
  }

  /** There is no Hold to take its place: others would wait for it as for a load. */
  void abandon(ReadEngine engine) {
    if (entry != null) {
      engine.abandon(entry, id);
    }
  }
}
