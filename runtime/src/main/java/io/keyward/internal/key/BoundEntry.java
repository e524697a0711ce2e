package io.keyward.internal.key;

import io.keyward.support.KeyBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry, named once and for all that a handle may do with it, so that what happens later to the
 * arguments changes nothing.
 *
 * @param toRead what a read looks up
 * @param toPut what a put names: the entry to store, those to evict besides; where a text failed
 *     its validation, the entry is evicted instead
 * @param toEvict what an eviction names, which is never validated
 */
public record BoundEntry(KeyResult toRead, WrittenKeys toPut, WrittenKeys toEvict) {

  /**
   * Binds what {@code key}, begun with {@link KeyUse#PUT}, names.
   *
   * @throws IllegalStateException see {@link KeyBuilder#finish}
   */
  public static BoundEntry of(KeyBuilder key) {
    KeyResult made = key.finish();
    if (made instanceof KeyResult.Usable usable) {
      return of(usable, key.underOtherSecrets(), key.isValid());
    }
    WrittenKeys instead =
        made instanceof KeyResult.Failed failed
            ? new WrittenKeys(List.of(), List.of(failed.resource()), List.of())
            : WrittenKeys.NONE;
    return new BoundEntry(made, instead, instead);
  }

  private static BoundEntry of(KeyResult.Usable usable, List<EntryKey> others, boolean valid) {
    List<EntryKey> all = new ArrayList<>(List.of(usable.key()));
    all.addAll(others);
    WrittenKeys evicted = new WrittenKeys(List.copyOf(all), List.of(), List.of());
    return valid
        ? new BoundEntry(usable, new WrittenKeys(others, List.of(), List.of(usable.key())), evicted)
        : new BoundEntry(KeyResult.Invalid.INSTANCE, evicted, evicted);
  }
}
