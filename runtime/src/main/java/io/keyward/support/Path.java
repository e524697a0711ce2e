package io.keyward.support;

import org.jspecify.annotations.Nullable;

/**
 * The way from an argument to a value inside it, taken step by step so that a null on the way and a
 * step that throws can be told from a null at its end.
 *
 * <pre>{@code
 * Path.of(order).then(it -> it.customer()).then(it -> it.id())
 * }</pre>
 *
 * @param <T> what the path has reached
 */
public final class Path<T> {

  private Path() {}

  /** At the argument itself. */
  public static <T> Path<T> of(@Nullable T start) {
    throw new UnsupportedOperationException();
  }

  /** One step further. */
  public <R> Path<R> then(Step<? super T, ? extends @Nullable R> step) {
    throw new UnsupportedOperationException();
  }

  /** A component, getter or method of what was reached. */
  @FunctionalInterface
  public interface Step<T, R extends @Nullable Object> {
    R from(T value) throws Throwable;
  }
}
