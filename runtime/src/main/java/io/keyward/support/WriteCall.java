package io.keyward.support;

import io.keyward.support.DecoratorCache.Action;
import io.keyward.support.DecoratorCache.Load;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of a writing method: the keys it names, then the delegate. One call's own.
 *
 * <pre>{@code
 * return cache.write(SAVE)
 *     .naming(keys -> keys.evict(USER_KEY).part(KeyText.UUID, Path.of(user).then(it -> it.id())))
 *     .call(() -> delegate.save(user));
 * }</pre>
 */
public interface WriteCall {

  /**
   * The keys that the arguments name; run before the delegate, and again after it for what the
   * delegate changed in them.
   */
  WriteCall naming(Consumer<WriteKeys> keys);

  /** The keys that the result names; run after the delegate has returned normally. */
  <R> WriteCall namingResult(ResultKeys<R> keys);

  /** Calls a delegate that answers. */
  <R extends @Nullable Object> R call(Load<R> delegate);

  /**
   * Calls a delegate that answers later: the keys that its result names, and the end of the write,
   * wait for its future. Cancelled or timed out, it may yet have written.
   *
   * @param <F> {@link CompletionStage} or {@link java.util.concurrent.CompletableFuture}, of
   *     anything
   */
  <F extends CompletionStage<?>> F callLater(Load<F> delegate);

  /** Calls a delegate that answers nothing. */
  void run(Action delegate);

  /** Names keys from what the delegate returned, which may be null. */
  @FunctionalInterface
  interface ResultKeys<R> {
    void name(WriteKeys keys, @Nullable R result);
  }
}
