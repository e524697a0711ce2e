package io.keyward.internal.redis;

/** Redis did not do what it was asked; or whether it did is not known. Bears no secret. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong, in the words of the metrics. */
  public enum Kind {
    /** No answer in time: the command may have run, may run yet, or never will. */
    TIMEOUT("timeout"),
    /** No connection, or it broke. */
    UNREACHABLE("unreachable"),
    /** Redis answered with an error. */
    REFUSED("refused"),
    /** Refused, as only some of the keys are there: their slot is on its way to another master. */
    SLOT_MOVES("refused"),
    /** The answer is not to this question, or not of its form. */
    FOREIGN_REPLY("foreign_reply");

    private final String tag;

    Kind(String tag) {
      this.tag = tag;
    }

    /** As the {@code kind} tag of {@code keyward.errors}. */
    public String tag() {
      return tag;
    }
  }

  private final Kind kind;
  private final boolean notSent;

  public StoreException(Kind kind, String message) {
    this(kind, message, false);
  }

  private StoreException(Kind kind, String message, boolean notSent) {
    super(message);
    this.kind = kind;
    this.notSent = notSent;
  }

  public StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.notSent = false;
  }

  /** There is no connection by which the command could have gone. */
  static StoreException notSent(String message) {
    return new StoreException(Kind.UNREACHABLE, message, true);
  }

  /** Whether Redis may have done, or may do yet, what it was asked. */
  public boolean mayHaveRun() {
    return switch (kind) {
      case TIMEOUT, FOREIGN_REPLY -> true;
      case UNREACHABLE -> !notSent; // a connection that broke may have carried it
      case REFUSED, SLOT_MOVES -> false;
    };
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }
}
