package io.keyward.support;

import io.keyward.internal.key.UserCode;
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

  private static final Path<?> NULL_ON_THE_WAY = new Path<>(null, null);

  private final @Nullable T value;
  private final @Nullable Throwable failure;

  private Path(@Nullable T value, @Nullable Throwable failure) {
    this.value = value;
    this.failure = failure;
  }

  /** At the argument itself. */
  public static <T> Path<T> of(@Nullable T start) {
    return new Path<>(start, null);
  }

  /** One step further. */
  public <R> Path<R> then(Step<? super T, ? extends R> step) {
    if (failure != null) {
      return new Path<>(null, failure);
    }
    if (value == null) {
      return nullOnTheWay();
    }
    try {
      return new Path<>(step.from(value), null);
    } catch (Throwable thrown) {
      return new Path<>(null, UserCode.survived(thrown));
    }
  }

  @SuppressWarnings("unchecked") // it has no value of any type
  private static <R> Path<R> nullOnTheWay() {
    return (Path<R>) NULL_ON_THE_WAY;
  }

  /** What was reached; null also where nothing was. For the runtime. */
  public @Nullable T value() {
    return value;
  }

  /** Whether a null before the last step kept the path from its end. For the runtime. */
  public boolean isNullOnTheWay() {
    return this == NULL_ON_THE_WAY;
  }

  /** What a step threw; null where none did. For the runtime. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** A component, getter or method of what was reached. */
  @FunctionalInterface
  public interface Step<T, R> {
    @Nullable R from(T value) throws Throwable;
  }
}
