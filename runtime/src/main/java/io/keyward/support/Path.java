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

  private static final Path<?> NULL_ON_THE_WAY = new Path<>(null, null, null, null);

  private final @Nullable T value;
  private final @Nullable Throwable failure;

  /** How the value was reached; both null at the argument itself. */
  private final @Nullable Path<?> origin;

  private final @Nullable Step<?, ? extends T> step;

  private Path(
      @Nullable T value,
      @Nullable Throwable failure,
      @Nullable Path<?> origin,
      @Nullable Step<?, ? extends T> step) {
    this.value = value;
    this.failure = failure;
    this.origin = origin;
    this.step = step;
  }

  /** At the argument itself. */
  public static <T> Path<T> of(@Nullable T start) {
    return new Path<>(start, null, null, null);
  }

  /** One step further. */
  public <R> Path<R> then(Step<? super T, ? extends R> step) {
    if (failure != null) {
      return new Path<>(null, failure, null, null);
    }
    if (value == null) {
      return nullOnTheWay();
    }
    try {
      return new Path<>(step.from(value), null, this, step);
    } catch (Throwable thrown) {
      return new Path<>(null, UserCode.survived(thrown), null, null);
    }
  }

  /**
   * The same way, gone again from the same argument, which may have changed; for the runtime. Of no
   * use where it did not reach its end the first time.
   */
  @SuppressWarnings("unchecked") // the step was taken from there
  Path<T> again() {
    if (origin == null || step == null) {
      return this;
    }
    return ((Path<Object>) origin.again()).then((Step<Object, ? extends T>) step);
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
