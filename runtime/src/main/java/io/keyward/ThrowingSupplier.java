package io.keyward;

/** A supplier that may throw a checked exception, which then passes through unchanged. */
@FunctionalInterface
public interface ThrowingSupplier<T, X extends Exception> {

  /** Computes the value. */
  T get() throws X;
}
