package io.keyward.internal.codec;

import java.io.IOException;
import java.io.Serial;

/**
 * Well-formed bytes that are not of the type's shape: a property too many, too few, twice, or null
 * where it cannot be, a value of another kind, something after the end. Counted as {@code
 * kind=shape}. Its message names types and properties and never a value.
 */
public final class ShapeMismatchException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  private final String property;

  /**
   * @param property the path to what does not fit, {@code orders[].price}; empty for the value
   *     itself
   */
  public ShapeMismatchException(String message, String property) {
    super(message);
    this.property = property;
  }

  /** The path to what does not fit, {@code orders[].price}; empty for the value itself. */
  public String property() {
    return property;
  }
}
