package io.keyward.processor.inventory;

/** The command was given what it cannot work with; the message says what. */
final class WrongUseException extends Exception {

  private static final long serialVersionUID = 1L;

  WrongUseException(String message) {
    super(message);
  }

  WrongUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
