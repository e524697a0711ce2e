package io.keyward;

/**
 * Two tenants claim one call: a {@code @TenantParam} argument, the {@link TenantContext} and the
 * {@link TenantResolver} do not agree. Thrown before any I/O and before the delegate is called.
 */
public final class TenantMismatchException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** With a message that names the method and both tenants. */
  public TenantMismatchException(String message) {
    super(message);
  }
}
