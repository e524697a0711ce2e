package io.keyward;

/**
 * A method with tenant-scoped entries was called and no tenant is known. Thrown before any I/O and
 * before the delegate is called; there is no default tenant.
 */
public final class MissingTenantException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** With a message that says which method asked and how to bind a tenant. */
  public MissingTenantException(String message) {
    super(message);
  }
}
