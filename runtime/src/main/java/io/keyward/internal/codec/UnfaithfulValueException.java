package io.keyward.internal.codec;

import java.io.Serial;

/**
 * A value that could be written, but would read back as another one. The message completes 'the
 * value …', names types and never a value.
 */
public final class UnfaithfulValueException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Says why in words that follow the value's type. */
  public UnfaithfulValueException(String message) {
    super(message);
  }
}
