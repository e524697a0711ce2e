package io.keyward.internal.engine;

/** Lets a delegate's exception through as it is, checked or not. */
final class Sneaky {

  private Sneaky() {}

  /** Never returns: throws {@code thrown} itself. */
  static RuntimeException rethrow(Throwable thrown) {
    Sneaky.<RuntimeException>sneak(thrown);
    throw new AssertionError("unreachable");
  }

  @SuppressWarnings("unchecked") // erased: any throwable passes
  private static <X extends Throwable> void sneak(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
