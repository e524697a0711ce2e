package io.keyward.support;

import io.keyward.internal.key.KeyResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the keys of a batch read, whose tenant is bound: one for each element. The delegate is
 * given a collection of the kind that the method declares. One call's own.
 */
public final class ElementKeys {

  private final Supplier<KeyBuilder> keys;

  private ElementKeys(Supplier<KeyBuilder> keys) {
    this.keys = keys;
  }

  /** For the runtime: {@code keys} begins a key of the call's tenant. */
  public static ElementKeys of(Supplier<KeyBuilder> keys) {
    return new ElementKeys(keys);
  }

  /** One key for each element of a {@code Collection}; {@code parts} adds a key's parts. */
  public <K> BatchKeys<K, Collection<K>> each(
      @Nullable Collection<? extends K> elements, BiConsumer<KeyBuilder, K> parts) {
    return BatchKeys.of(elements, element -> key(element, parts), ArrayList::new);
  }

  /** One key for each element of a {@code List}; {@code parts} adds a key's parts. */
  public <K> BatchKeys<K, List<K>> each(
      @Nullable List<? extends K> elements, BiConsumer<KeyBuilder, K> parts) {
    return BatchKeys.of(elements, element -> key(element, parts), ArrayList::new);
  }

  /** One key for each element of a {@code Set}; {@code parts} adds a key's parts. */
  public <K> BatchKeys<K, Set<K>> each(
      @Nullable Set<? extends K> elements, BiConsumer<KeyBuilder, K> parts) {
    return BatchKeys.of(elements, element -> key(element, parts), LinkedHashSet::new);
  }

  private <K> KeyResult key(K element, BiConsumer<KeyBuilder, K> parts) {
    KeyBuilder key = keys.get();
    parts.accept(key, element);
    return key.finish();
  }
}
