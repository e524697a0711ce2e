package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter is the tenant. It must equal the ambient tenant where there is one: any other is a
 * {@code TenantMismatchException} before any I/O.
 *
 * <pre>{@code
 * @Cacheable(key = "tenant:{tenant_id}:settings", ttl = "1h")
 * Settings settings(@TenantParam UUID tenantId);
 * }</pre>
 *
 * <p>Guarded by KW201 to KW204.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface TenantParam {

  /** The path to the tenant inside an entity, context or id class; empty: the parameter itself. */
  String path() default "";

  /**
   * Why this method may name another tenant than the ambient one; the parameter's then counts.
   * Empty: it may not.
   */
  String crossTenantJustification() default "";
}
