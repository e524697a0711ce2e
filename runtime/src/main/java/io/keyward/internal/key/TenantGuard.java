package io.keyward.internal.key;

import io.keyward.InvalidTenantException;
import io.keyward.MissingTenantException;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.TenantMismatchException;
import io.keyward.TenantResolver;
import io.keyward.support.TenantArgument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whose call it is, or throws: a call that nobody owns, or that two tenants claim, goes
 * nowhere. Immutable; safe for use by many threads where the resolver is.
 */
public final class TenantGuard {

  private final @Nullable TenantResolver resolver;

  private TenantGuard(@Nullable TenantResolver resolver) {
    this.resolver = resolver;
  }

  /** By {@link TenantContext} alone. */
  public static TenantGuard ofContext() {
    return new TenantGuard(null);
  }

  /** By {@code resolver}, which a {@link TenantContext} that is set must not contradict. */
  public static TenantGuard of(TenantResolver resolver) {
    return new TenantGuard(resolver);
  }

  /**
   * The tenant of a call.
   *
   * @param method as users know it, {@code UserRepository.findById}
   * @param argument the tenant that an argument names; null if none does
   * @throws InvalidTenantException if the argument is no tenant id
   * @throws MissingTenantException if nobody names a tenant
   * @throws TenantMismatchException if argument, context and resolver do not agree
   * @throws IllegalStateException if the resolver returned null
   */
  public TenantId tenantOf(String method, @Nullable TenantArgument argument) {
    TenantId ambient = ambient(method);
    TenantId named = argument == null ? null : named(method, argument);
    if (argument == null || named == null) {
      return ambient == null ? missing(method) : ambient;
    }
    if (ambient == null || named.equals(ambient) || argument.isCrossTenant()) {
      return named;
    }
    throw new TenantMismatchException(
        method
            + ": the argument names tenant \""
            + named
            + "\" in a call of tenant \""
            + ambient
            + "\". Call it inside TenantContext.call(TenantId.of(\""
            + named
            + "\"), () -> …), or say why it may:"
            + " @TenantParam(crossTenantJustification = \"…\").");
  }

  /**
   * Checks that what was bound to {@code tenant} is not used in a call of another one. A call of
   * nobody's may use it: its tenant is known, as one that an argument names is.
   *
   * @param method as users know it, {@code ReportCaches.monthly}
   * @throws TenantMismatchException if context or resolver name another tenant, or do not agree
   * @throws IllegalStateException if the resolver returned null
   */
  public void requireUnchanged(String method, TenantId tenant) {
    TenantId ambient = ambient(method);
    if (ambient != null && !ambient.equals(tenant)) {
      throw new TenantMismatchException(
          method
              + ": the handle is bound to tenant \""
              + tenant
              + "\" and used in a call of tenant \""
              + ambient
              + "\". A handle belongs to the call that asked for it: do not keep it, ask the"
              + " catalog again.");
    }
  }

  private static @Nullable TenantId named(String method, TenantArgument argument) {
    try {
      return argument.tenant();
    } catch (InvalidTenantException e) {
      throw new InvalidTenantException(method + ": " + e.getMessage(), e);
    }
  }

  private @Nullable TenantId ambient(String method) {
    TenantId context = TenantContext.current().orElse(null);
    if (resolver == null) {
      return context;
    }
    TenantId resolved = resolve(method, resolver);
    if (context == null || context.equals(resolved)) {
      return resolved;
    }
    throw new TenantMismatchException(
        method
            + ": TenantContext is bound to tenant \""
            + context
            + "\" and the TenantResolver answers "
            + (resolved == null ? "that there is none" : "\"" + resolved + "\"")
            + ". Let the resolver ask TenantContext.current() first, or do not bind the context.");
  }

  @SuppressWarnings("OptionalAssignedToNull") // an application's resolver may break its contract
  private static @Nullable TenantId resolve(String method, TenantResolver resolver) {
    Optional<TenantId> resolved = resolver.resolve();
    if (resolved == null) {
      throw new IllegalStateException(
          method
              + ": the TenantResolver "
              + resolver.getClass().getName()
              + " returned null. Return Optional.empty() where there is no tenant.");
    }
    return resolved.orElse(null);
  }

  private TenantId missing(String method) {
    throw new MissingTenantException(
        method
            + " needs a tenant and none is known. Call it inside"
            + " TenantContext.call(TenantId.of(\"…\"), () -> …)"
            + (resolver == null
                ? ", or name one by TenantCache.builder(redisson).tenantResolver(…)."
                : ", or let the TenantResolver " + resolver.getClass().getName() + " answer."));
  }
}
