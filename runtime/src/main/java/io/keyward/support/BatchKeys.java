package io.keyward.support;

import io.keyward.internal.key.KeyResult;
import io.keyward.internal.key.UserCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one batch read: one for each distinct element, null among them, in argument order.
 * Made by {@link ElementKeys}; one call's own.
 *
 * @param <K> the elements
 * @param <C> the collection that the delegate takes
 */
public final class BatchKeys<K, C> {

  private final @Nullable C argument;
  private final Map<K, KeyResult> byElement;
  private final Function<? super K, KeyResult> key;
  private final boolean unreadable;
  private final Function<Collection<K>, C> copies;

  private BatchKeys(
      @Nullable C argument,
      Map<K, KeyResult> byElement,
      Function<? super K, KeyResult> key,
      boolean unreadable,
      Function<Collection<K>, C> copies) {
    this.argument = argument;
    this.byElement = byElement;
    this.key = key;
    this.unreadable = unreadable;
    this.copies = copies;
  }

  /**
   * The keys of the elements.
   *
   * @param elements read once; where reading them throws, the delegate is to meet the same
   * @param copies a new collection of the delegate's type
   */
  @SuppressWarnings("unchecked") // what a method declares, its delegate declares too
  static <K, C extends Collection<K>> BatchKeys<K, C> of(
      @Nullable Collection<? extends K> elements,
      Function<? super K, KeyResult> key,
      Function<Collection<K>, C> copies) {
    C argument = (C) elements;
    if (elements == null) {
      return new BatchKeys<>(argument, Map.of(), key, false, copies);
    }
    Set<K> distinct = new LinkedHashSet<>();
    try {
      distinct.addAll(elements);
    } catch (Throwable thrown) {
      UserCode.survived(thrown);
      return new BatchKeys<>(argument, Map.of(), key, true, copies);
    }
    Map<K, KeyResult> keys = new LinkedHashMap<>();
    distinct.forEach(element -> keys.put(element, key.apply(element)));
    return new BatchKeys<>(argument, keys, key, false, copies);
  }

  /** What the caller passed. For the runtime. */
  public @Nullable C argument() {
    return argument;
  }

  /** What came of each element's key; empty where the delegate gets the argument itself. */
  public Map<K, KeyResult> byElement() {
    return byElement;
  }

  /**
   * An element's key as it is made from the same arguments now, which may have changed. For the
   * runtime.
   */
  public KeyResult again(K element) {
    return key.apply(element);
  }

  /** Whether the elements could not be read. */
  public boolean isUnreadable() {
    return unreadable;
  }

  /** A collection for the delegate, which may do with it what it likes. For the runtime. */
  public C copy(Collection<K> elements) {
    return copies.apply(elements);
  }
}
