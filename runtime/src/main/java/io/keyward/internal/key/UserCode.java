package io.keyward.internal.key;

/** What accessors, path steps and iterators of the application throw while a key is made. */
public final class UserCode {

  private UserCode() {}

  /**
   * Returns {@code thrown} where a call can go on without the key: exceptions, and the errors that
   * speak of the code that threw them and not of the machine. Keeps an interrupt.
   *
   * @throws Error any other one
   */
  public static Throwable survived(Throwable thrown) {
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    boolean fatal =
        thrown instanceof Error
            && !(thrown instanceof LinkageError
                || thrown instanceof AssertionError
                || thrown instanceof StackOverflowError);
    if (fatal) {
      throw (Error) thrown;
    }
    return thrown;
  }
}
