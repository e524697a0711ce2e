package io.keyward;

/**
 * Two tenants claim one call: a {@code @TenantParam} argument, the {@link TenantContext} and the
 * {@link TenantResolver} do not agree, or a {@link CacheEntry} is used in a call of another tenant
 * than it is bound to. Thrown before any I/O and before the delegate is called.
 */
public final class TenantMismatchException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** With a message that names the method and both tenants. */
  public TenantMismatchException(String message) {
    super(message);
  }
}
