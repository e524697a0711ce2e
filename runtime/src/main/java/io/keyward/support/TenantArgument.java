package io.keyward.support;

import io.keyward.InvalidTenantException;
import io.keyward.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tenant that an argument of a call names. It is compared, as text, with the ambient tenant.
 * Immutable.
 */
public final class TenantArgument {

  private final Path<?> path;
  private final boolean crossTenant;

  private TenantArgument(Path<?> path, boolean crossTenant) {
    this.path = path;
    this.crossTenant = crossTenant;
  }

  /** The argument is the tenant; null is invalid. */
  public static TenantArgument of(@Nullable String tenant) {
    return at(Path.of(tenant));
  }

  /** The argument is the tenant; null is invalid. */
  public static TenantArgument of(@Nullable UUID tenant) {
    return at(Path.of(tenant));
  }

  /** The argument is the tenant; null is invalid. */
  public static TenantArgument of(@Nullable TenantId tenant) {
    return at(Path.of(tenant));
  }

  /** The argument is the tenant, an {@code int} or {@code long}; null is invalid. */
  public static TenantArgument of(@Nullable Number tenant) {
    return at(Path.of(tenant));
  }

  /** The argument is a record whose one component is the tenant; null, in either, is invalid. */
  public static <T> TenantArgument ofRecord(@Nullable T holder, Path.Step<? super T, ?> component) {
    return atRecord(Path.of(holder), component);
  }

  /**
   * The tenant is at the end of a path: a null there is invalid, a null on the way means the
   * ambient tenant.
   */
  public static TenantArgument at(Path<?> path) {
    return new TenantArgument(path, false);
  }

  /** A record whose one component is the tenant is at the end of a path; see {@link #at}. */
  public static <T> TenantArgument atRecord(Path<T> path, Path.Step<? super T, ?> component) {
    boolean ends = path.value() == null; // where it ends, null, failed or on the way, the path says
    return at(ends ? path : path.then(component));
  }

  /** May differ from the ambient tenant, and counts instead of it. */
  public TenantArgument crossTenant() {
    return new TenantArgument(path, true);
  }

  /** Whether it may differ from the ambient tenant. For the runtime. */
  public boolean isCrossTenant() {
    return crossTenant;
  }

  /**
   * The tenant; null where the ambient one is meant. For the runtime.
   *
   * @throws InvalidTenantException if it is null, no tenant id, or could not be read
   */
  public @Nullable TenantId tenant() {
    if (path.failure() != null) {
      throw new InvalidTenantException(
          "The tenant id could not be read: " + path.failure(), path.failure());
    }
    if (path.isNullOnTheWay()) {
      return null;
    }
    Object value = path.value();
    if (value instanceof TenantId tenant) {
      return tenant;
    }
    return TenantId.of(value == null ? null : text(value));
  }

  private static String text(Object value) {
    if (value instanceof String || value instanceof UUID || value instanceof Number) {
      return value.toString();
    }
    throw new InvalidTenantException(
        "A tenant id is a String, UUID, int, long or TenantId, not a "
            + value.getClass().getName()
            + ".");
  }
}
