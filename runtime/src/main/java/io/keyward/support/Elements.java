package io.keyward.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays and one-shot {@code Iterable}s as lists, for keys with one entry an element. */
public final class Elements {

  private Elements() {}

  /** The elements, read once; what the delegate is then given too. A collection is itself. */
  public static <E> @Nullable Iterable<E> readOnce(@Nullable Iterable<E> elements) {
    throw new UnsupportedOperationException();
  }

  /** A view of the array's elements; null of null. */
  public static <E> @Nullable List<E> of(E @Nullable [] elements) {
    throw new UnsupportedOperationException();
  }

  /** A view of the array's elements, boxed; null of null. */
  public static @Nullable List<Long> of(long @Nullable [] elements) {
    throw new UnsupportedOperationException();
  }

  /** A view of the array's elements, boxed; null of null. */
  public static @Nullable List<Integer> of(int @Nullable [] elements) {
    throw new UnsupportedOperationException();
  }

  /** A view of the array's elements, boxed; null of null. */
  public static @Nullable List<Short> of(short @Nullable [] elements) {
    throw new UnsupportedOperationException();
  }

  /** A view of the array's elements, boxed; null of null. */
  public static @Nullable List<Character> of(char @Nullable [] elements) {
    throw new UnsupportedOperationException();
  }

  /** A view of the array's elements, boxed; null of null. */
  public static @Nullable List<Boolean> of(boolean @Nullable [] elements) {
    throw new UnsupportedOperationException();
  }
}
