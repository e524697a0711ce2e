package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The cached value decides what somebody may do: it lives 60 s at most and something must evict it
 * (KW306).
 *
 * <pre>{@code
 * @SecuritySensitive(justification = "30 s of staleness is agreed; every grant evicts")
 * @Cacheable(key = "tenant:{tenant_id}:permissions:{user}", ttl = "30s")
 * Permissions permissions(UUID user);
 * }</pre>
 *
 * <p>Asked for by KW503.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface SecuritySensitive {

  /** Why a decision that is up to a minute old is acceptable. */
  String justification();
}
