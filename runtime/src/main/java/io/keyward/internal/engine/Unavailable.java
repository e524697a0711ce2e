package io.keyward.internal.engine;

import io.keyward.internal.metrics.BypassReason;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.redis.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Redis was not asked, or gave no answer that is of use. Never reaches a caller but as a cause;
 * without a stack trace, as there are thousands of it when Redis is down.
 */
final class Unavailable extends Exception {

  private static final long serialVersionUID = 1L;

  private final BypassReason reason;
  private final @Nullable ErrorKind kind;

  private Unavailable(
      String message, @Nullable Throwable cause, BypassReason reason, @Nullable ErrorKind kind) {
    super(message, cause, false, false);
    this.reason = reason;
    this.kind = kind;
  }

  /** Redis was not asked: it has failed a moment ago. */
  static Unavailable breakerOpen() {
    return new Unavailable("Redis has just failed", null, BypassReason.BREAKER, null);
  }

  /** Redis was not asked: the time for it was up. */
  static Unavailable late() {
    return new Unavailable(
        "the deadline has passed", null, BypassReason.UNREACHABLE, ErrorKind.LATE);
  }

  /** Redis was not asked, for that reason. */
  static Unavailable notAsked(String why) {
    return new Unavailable(why, null, BypassReason.UNREACHABLE, null);
  }

  /** No answer within the deadline. */
  static Unavailable timedOut() {
    return new Unavailable(
        "no answer within the deadline", null, BypassReason.UNREACHABLE, ErrorKind.TIMEOUT);
  }

  /** The command failed. */
  static Unavailable failed(Throwable cause) {
    return new Unavailable("the command failed", cause, BypassReason.UNREACHABLE, kindOf(cause));
  }

  private static ErrorKind kindOf(Throwable cause) {
    if (!(cause instanceof StoreException failure)) {
      return ErrorKind.UNREACHABLE;
    }
    return switch (failure.kind()) {
      case TIMEOUT -> ErrorKind.TIMEOUT;
      case UNREACHABLE -> ErrorKind.UNREACHABLE;
      case REFUSED, SLOT_MOVES -> ErrorKind.REFUSED;
      case FOREIGN_REPLY -> ErrorKind.FOREIGN_REPLY;
    };
  }

  /** As what a read counts it. */
  BypassReason reason() {
    return reason;
  }

  /** As what an error is counted; null where nothing was asked. */
  @Nullable ErrorKind kind() {
    return kind;
  }

  /** Whether it speaks against Redis, and not only against one answer. */
  boolean isOutage() {
    return kind == ErrorKind.TIMEOUT || kind == ErrorKind.UNREACHABLE;
  }

  /** Whether there was no time left to ask. */
  boolean isLate() {
    return kind == ErrorKind.LATE;
  }

  /** Whether Redis may have done, or may do yet, what it was asked. */
  boolean mayHaveRun() {
    return getCause() instanceof StoreException failure
        ? failure.mayHaveRun()
        : kind == ErrorKind.TIMEOUT || kind == ErrorKind.UNREACHABLE;
  }
}
