package io.keyward.support;

import io.keyward.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tenant that an argument of a call names. It is compared, as text, with the ambient tenant.
 * Immutable.
 */
public final class TenantArgument {

  private TenantArgument() {}

  /** The argument is the tenant; null is invalid. */
  public static TenantArgument of(@Nullable String tenant) {
    throw new UnsupportedOperationException();
  }

  /** The argument is the tenant; null is invalid. */
  public static TenantArgument of(@Nullable UUID tenant) {
    throw new UnsupportedOperationException();
  }

  /** The argument is the tenant; null is invalid. */
  public static TenantArgument of(@Nullable TenantId tenant) {
    throw new UnsupportedOperationException();
  }

  /** The argument is the tenant, an {@code int} or {@code long}; null is invalid. */
  public static TenantArgument of(@Nullable Number tenant) {
    throw new UnsupportedOperationException();
  }

  /** The argument is a record whose one component is the tenant; null, in either, is invalid. */
  public static <T> TenantArgument ofRecord(
      @Nullable T holder, Path.Step<? super T, ? extends @Nullable Object> component) {
    throw new UnsupportedOperationException();
  }

  /**
   * The tenant is at the end of a path: a null there is invalid, a null on the way means the
   * ambient tenant.
   */
  public static TenantArgument at(Path<?> path) {
    throw new UnsupportedOperationException();
  }

  /** May differ from the ambient tenant, and counts instead of it. */
  public TenantArgument crossTenant() {
    throw new UnsupportedOperationException();
  }
}
