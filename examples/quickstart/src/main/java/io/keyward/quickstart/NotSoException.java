package io.keyward.quickstart;

/** Something that the demonstration shows did not happen; the message says what. */
final class NotSoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotSoException(String message) {
    super(message);
  }
}
