package io.keyward.internal.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * How a method's result and the stored value become each other. Results may be null, as a
 * delegate's always may.
 *
 * @param <T> the stored value
 * @param <R> the result
 */
interface ResultShape<T, R> {

  /** The value to store; null where there is none. */
  @Nullable T value(@Nullable R result);

  /** Whether the result says that there is none: an Optional that is null says nothing. */
  boolean saysNone(@Nullable R result);

  /** The result that bears {@code value}. */
  R of(T value);

  /** The result that says that there is none. */
  @Nullable R none();

  /** A method that returns the value, or null. */
  static <T> ResultShape<T, T> plain() {
    return new Plain<>();
  }

  /** A method that returns an {@code Optional} of the value. */
  static <T> ResultShape<T, Optional<T>> optional() {
    return new OfOptional<>();
  }

  /** A method that returns a future of it, whose value is there. */
  static <T, R> ResultShape<T, CompletionStage<R>> later(ResultShape<T, R> shape) {
    return new OfLater<>(shape);
  }

  /** Of no use for what a delegate gives, since that is not there yet. */
  record OfLater<T, R>(ResultShape<T, R> shape) implements ResultShape<T, CompletionStage<R>> {

    @Override
    public @Nullable T value(@Nullable CompletionStage<R> result) {
      return null;
    }

    @Override
    public boolean saysNone(@Nullable CompletionStage<R> result) {
      return false;
    }

    @Override
    public CompletionStage<R> of(T value) {
      return CompletableFuture.completedFuture(shape.of(value));
    }

    @SuppressWarnings("NullAway") // null is how a method says that there is none
    @Override
    public CompletionStage<R> none() {
      return CompletableFuture.completedFuture(shape.none());
    }
  }

  final class Plain<T> implements ResultShape<T, T> {

    @Override
    public @Nullable T value(@Nullable T result) {
      return result;
    }

    @Override
    public boolean saysNone(@Nullable T result) {
      return result == null;
    }

    @Override
    public T of(T value) {
      return value;
    }

    @Override
    public @Nullable T none() {
      return null;
    }
  }

  @SuppressWarnings("NullableOptional") // what a delegate may return, against its contract
  final class OfOptional<T> implements ResultShape<T, Optional<T>> {

    @Override
    public @Nullable T value(@Nullable Optional<T> result) {
      return result == null ? null : result.orElse(null);
    }

    @Override
    public boolean saysNone(@Nullable Optional<T> result) {
      return result != null && result.isEmpty();
    }

    @Override
    public Optional<T> of(T value) {
      return Optional.of(value);
    }

    @Override
    public Optional<T> none() {
      return Optional.empty();
    }
  }
}
