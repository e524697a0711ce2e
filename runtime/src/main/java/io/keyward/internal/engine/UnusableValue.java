package io.keyward.internal.engine;

import io.keyward.internal.metrics.ErrorKind;
import org.jspecify.annotations.Nullable;

/** A value that cannot be read or written: a miss, or nothing stored. Never reaches a caller. */
final class UnusableValue extends Exception {

  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;

  UnusableValue(ErrorKind kind, @Nullable Throwable cause) {
    super(kind.name(), cause, false, false);
    this.kind = kind;
  }

  ErrorKind kind() {
    return kind;
  }
}
