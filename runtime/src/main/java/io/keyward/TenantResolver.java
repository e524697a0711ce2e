package io.keyward;

import java.util.Optional;

/**
 * Says whose call this is, where an application knows it by other means than {@link TenantContext}:
 * a security context, a request, Hibernate's tenant identifier.
 *
 * <p>Called in the caller's thread, at the start of each call that has tenant-scoped entries, by
 * many threads at once; it should not block. What it throws reaches the caller unchanged.
 */
@FunctionalInterface
public interface TenantResolver {

  /** The tenant of the current call, or empty where there is none; never null. */
  Optional<TenantId> resolve();
}
