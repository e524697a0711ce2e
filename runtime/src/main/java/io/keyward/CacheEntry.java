package io.keyward;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A handle on one entry, from a {@code @CacheCatalog}. Its tenant and key were bound when the
 * catalog's method was called, and no method here asks for them again: what happens to the
 * arguments afterwards changes nothing.
 *
 * <p>A handle belongs to the call that asked for it. Used in a call of another tenant, every method
 * throws {@link TenantMismatchException} before any I/O; used where no tenant is known, it acts for
 * the one it is bound to. A handle on a global entry, or on that of a {@code @TenantParam} whose
 * {@code crossTenantJustification} says so, may be used in any call. Safe for use by many threads.
 *
 * <p>In {@code cache.gets} and {@code keyward.bypass}, each {@link #get} and each {@link
 * #getIfPresent} counts as one call: hit, miss or bypass.
 *
 * @param <T> the value type
 */
public interface CacheEntry<T> {

  /**
   * The cached value, or what {@code loader} gives, which is then cached; what it answers null to
   * is remembered where the catalog's method has an {@code absentTtl}. The loader runs in the
   * calling thread.
   *
   * @return null where the loader answered null, now or when that was remembered
   * @throws X what {@code loader} threw, the same object; nothing is stored then
   * @throws TenantMismatchException in a call of another tenant
   * @throws NullPointerException if {@code loader} is null
   */
  <X extends Exception> @Nullable T get(ThrowingSupplier<? extends @Nullable T, X> loader) throws X;

  /**
   * The cached value; empty where there is none, where somebody is just loading or writing it, or
   * where Redis does not answer. One look: it never loads and never waits for who does. Counts as a
   * hit where Redis answers it, also by 'there is none', and as a miss where nothing usable is
   * there.
   *
   * @throws TenantMismatchException in a call of another tenant
   */
  Optional<T> getIfPresent();

  /**
   * Stores the value, as a {@code @CachePut} whose delegate does nothing else. Where it cannot be
   * stored (another writer is at it, the key's text is invalid, the value cannot be written), what
   * was there is gone nevertheless. Waits for Redis for two operation timeouts at most.
   *
   * @throws TenantMismatchException in a call of another tenant
   * @throws CacheUnavailableException under {@link OnUnreachableWrite#FAIL} alone
   * @throws NullPointerException if {@code value} is null
   */
  void put(T value);

  /**
   * Removes the value, as a {@code @CacheEvict} whose delegate does nothing.
   *
   * @throws TenantMismatchException in a call of another tenant
   * @throws CacheUnavailableException under {@link OnUnreachableWrite#FAIL} alone
   */
  void evict();
}
