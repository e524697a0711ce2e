package io.keyward.support;

import io.keyward.CacheEntry;
import io.keyward.TenantCache;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The cache as a generated decorator sees it. A decorator states what is cached and under which
 * key; everything that branches, waits, fails or is counted happens behind this type.
 *
 * <p>Safe for use by many threads. All methods that make a key check the tenant first and throw
 * {@link io.keyward.MissingTenantException}, {@link io.keyward.InvalidTenantException} or {@link
 * io.keyward.TenantMismatchException} before any I/O and before the delegate is called. Whatever
 * the delegate throws, checked or not, passes through as the same object.
 */
public interface DecoratorCache {

  /**
   * The decorator's view of {@code cache}, once it is sure that it can serve all of {@code specs}.
   *
   * @throws NullPointerException if {@code cache} is null
   * @throws IllegalStateException if a template has {@code {env}} and the cache no environment, or
   *     a hashed part and the cache no secret
   */
  static DecoratorCache of(TenantCache cache, Spec... specs) {
    if (!(cache instanceof DecoratorCache decorators)) {
      java.util.Objects.requireNonNull(cache, "cache");
      throw new IllegalArgumentException(
          "Pass the TenantCache that TenantCache.builder(redisson).build() made: "
              + cache.getClass().getName()
              + " cannot serve a decorator.");
    }
    decorators.serve(specs);
    return decorators;
  }

  /** Prepares coders and meters for {@code specs}, and begins to connect; see {@link #of}. */
  void serve(Spec... specs);

  /** Starts the key of a read, for the ambient tenant, or for none where the template is global. */
  KeyBuilder key(ReadSpec<?> spec);

  /** Starts the key of a read for the tenant that an argument names. */
  KeyBuilder key(ReadSpec<?> spec, TenantArgument tenant);

  /** The cached value, or what the delegate gives, which is then cached. */
  <T> T read(ReadSpec<T> spec, KeyBuilder key, Load<? extends T> delegate);

  /** As {@link #read}, for a method that answers an {@code Optional} of the stored value. */
  <T> Optional<T> readOptional(
      ReadSpec<T> spec, KeyBuilder key, Load<? extends Optional<T>> delegate);

  /**
   * A handle on one entry of the ambient tenant, or of none where the template is global. Tenant
   * and key are bound before this returns.
   *
   * @param key adds the parts; called once, in this thread
   */
  <T> CacheEntry<T> entry(ReadSpec<T> spec, UnaryOperator<KeyBuilder> key);

  /** A handle on one entry of the tenant that an argument names. */
  <T> CacheEntry<T> entry(ReadSpec<T> spec, TenantArgument tenant, UnaryOperator<KeyBuilder> key);

  /** Starts the keys of a batch read; see {@link #key(ReadSpec)}. */
  ElementKeys keys(ReadSpec<?> spec);

  /** Starts the keys of a batch read for the tenant that an argument names. */
  ElementKeys keys(ReadSpec<?> spec, TenantArgument tenant);

  /**
   * The cached values of the elements, then what the delegate gives for the missing ones, which is
   * then cached; in argument order, then what else the delegate gave. The delegate is called at
   * most once, in this thread, and not at all where nothing is missing; a batch waits for nobody.
   * What is to be refreshed is loaded by another call, in another thread.
   */
  <T, K, C> Map<K, T> readAll(
      ReadSpec<T> spec, BatchKeys<K, C> keys, BatchLoad<C, ? extends Map<K, T>> delegate);

  /**
   * As {@link #read}, for a method that answers later. All up to the delegate's call happens in
   * this thread; the future's value, failure and cancellation are the delegate's own, and
   * cancelling it cancels no load that others share. A null future passes through.
   *
   * @param <F> {@link CompletionStage} or {@link java.util.concurrent.CompletableFuture} of T
   */
  <T, F extends CompletionStage<T>> F readAsync(ReadSpec<T> spec, KeyBuilder key, Load<F> delegate);

  /** As {@link #readAsync}, for a method that answers an {@code Optional} of the stored value. */
  <T, F extends CompletionStage<Optional<T>>> F readOptionalAsync(
      ReadSpec<T> spec, KeyBuilder key, Load<F> delegate);

  /** As {@link #readAll}, for a method that answers later; see {@link #readAsync}. */
  <T, K, C, F extends CompletionStage<Map<K, T>>> F readAllAsync(
      ReadSpec<T> spec, BatchKeys<K, C> keys, BatchLoad<C, F> delegate);

  /** Starts a write for the ambient tenant. */
  WriteCall write(WriteSpec spec);

  /** Starts a write for the tenant that an argument names. */
  WriteCall write(WriteSpec spec, TenantArgument tenant);

  /** A call of the delegate that answers. */
  @FunctionalInterface
  interface Load<T extends @Nullable Object> {
    T load() throws Throwable;
  }

  /** A call of the delegate for some elements of a batch. */
  @FunctionalInterface
  interface BatchLoad<C, T extends @Nullable Object> {
    T load(C elements) throws Throwable;
  }

  /** A call of the delegate that answers nothing. */
  @FunctionalInterface
  interface Action {
    void run() throws Throwable;
  }
}
