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

  public StoreException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }
}
