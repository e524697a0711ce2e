package io.keyward;

import org.jspecify.annotations.Nullable;

/**
 * A tenant id is not of the form {@code [A-Za-z0-9_-]{1,64}}. Thrown before any I/O and before the
 * delegate is called.
 */
public final class InvalidTenantException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** With a message that says what is wrong with the id; ids may be logged, so they are quoted. */
  public InvalidTenantException(String message) {
    super(message);
  }

  /** With the failure that kept the id from being read. */
  public InvalidTenantException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static String describe(@Nullable String value) {
    String what =
        value == null
            ? "is null"
            : value.isEmpty()
                ? "is empty"
                : value.length() > 64
                    ? "has " + value.length() + " characters"
                    : "\"" + printable(value) + "\" has a character that is not allowed";
    return "The tenant id " + what + ": it must match [A-Za-z0-9_-]{1,64}.";
  }

  /** Keeps control characters, which could forge a log line, out of messages. */
  private static String printable(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < 127) {
        text.append(c);
      } else {
        text.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return text.toString();
  }
}
