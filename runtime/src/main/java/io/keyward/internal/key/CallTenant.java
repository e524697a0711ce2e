package io.keyward.internal.key;

import io.keyward.TenantId;
import io.keyward.support.TenantArgument;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tenant of one call, found when it is first asked for and the same ever after: a call that
 * names nothing but global entries asks for none. One call's own.
 */
public final class CallTenant implements Supplier<TenantId> {

  private final TenantGuard guard;
  private final String method;
  private final @Nullable TenantArgument argument;
  private @Nullable TenantId tenant;

  /** See {@link TenantGuard#tenantOf}. */
  public CallTenant(TenantGuard guard, String method, @Nullable TenantArgument argument) {
    this.guard = guard;
    this.method = method;
    this.argument = argument;
  }

  /** The tenant, or what {@link TenantGuard#tenantOf} throws. */
  @Override
  public TenantId get() {
    TenantId known = tenant;
    if (known == null) {
      known = guard.tenantOf(method, argument);
      tenant = known;
    }
    return known;
  }
}
