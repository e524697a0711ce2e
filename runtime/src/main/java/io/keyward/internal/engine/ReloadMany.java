package io.keyward.internal.engine;

import io.keyward.internal.key.EntryKey;
import io.keyward.internal.key.KeyResult;
import io.keyward.support.BatchKeys;
import io.keyward.support.DecoratorCache.BatchLoad;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * How elements of a batch are loaded anew: by one call, with exactly those. That there is none is
 * not stored, as batches never do.
 *
 * @param elements which element an entry is of; null may be one
 */
record ReloadMany<K, T, C>(
    BatchKeys<K, C> keys,
    Map<EntryKey, K> elements,
    BatchLoad<C, ? extends @Nullable CompletionStage<? extends Map<K, T>>> delegate)
    implements Reload<T, Map<K, T>> {

  @Override
  public boolean isStillOf(EntryKey entry) {
    return keys.again(element(entry)) instanceof KeyResult.Usable usable
        && usable.key().equals(entry);
  }

  @SuppressWarnings("NullAway") // null may be an element
  private K element(EntryKey entry) {
    return elements.get(entry);
  }

  @Override
  public @Nullable CompletionStage<? extends Map<K, T>> load(List<EntryKey> entries)
      throws Throwable {
    List<K> some = new ArrayList<>();
    entries.forEach(entry -> some.add(element(entry)));
    return delegate.load(keys.copy(some));
  }

  /** Copied, so that a map which refuses null is as good as any. */
  @Override
  public Found<T> read(@Nullable Map<K, T> answer) {
    if (answer == null) {
      return new Found<>(Map.of(), Missing.LEFT);
    }
    Map<K, T> loaded = new LinkedHashMap<>(answer);
    Map<EntryKey, T> values = new HashMap<>();
    elements.forEach(
        (entry, element) -> {
          T value = loaded.get(element);
          if (value != null) {
            values.put(entry, value);
          }
        });
    return new Found<>(values, Missing.REMOVED);
  }
}
