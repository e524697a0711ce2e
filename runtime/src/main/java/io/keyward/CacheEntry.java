package io.keyward;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A handle on one entry, from a {@code @CacheCatalog}. Its tenant and key were bound when the
 * catalog's method was called; used under another tenant it throws {@link TenantMismatchException}
 * before any I/O. Safe for use by many threads.
 */
public interface CacheEntry<T> {

  /**
   * The cached value, or what {@code loader} gives, which is then cached.
   *
   * @throws X what {@code loader} threw, the same object
   */
  <X extends Exception> @Nullable T get(ThrowingSupplier<? extends @Nullable T, X> loader) throws X;

  /** The cached value; empty where there is none or Redis does not answer. */
  Optional<T> getIfPresent();

  /** Stores the value; like a write whose delegate is empty. */
  void put(T value);

  /** Removes the value; like a write whose delegate is empty. */
  void evict();
}
