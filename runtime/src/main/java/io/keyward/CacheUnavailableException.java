package io.keyward;

import org.jspecify.annotations.Nullable;

/**
 * A write was refused because its entries could not be marked in Redis. Thrown only under {@link
 * OnUnreachableWrite#FAIL}, and before the delegate is called.
 */
public final class CacheUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the method that was refused, and what Redis answered where it did. */
  public CacheUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
