package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * All tenants share the entries: for public data that is no tenant's own.
 *
 * <pre>{@code
 * @GlobalCache(justification = "ISO country names are public")
 * @Cacheable(key = "global:country:{code}", ttl = "1d")
 * Country country(@KeyPart(pattern = "[A-Z]{2}") String code);
 * }</pre>
 *
 * <p>Templates start with {@code global:} and have no {@code {tenant_id}} (KW205, KW206). On a type
 * it holds for every method of it. No tenant is asked for.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface GlobalCache {

  /** Why every tenant may see these entries (KW204). */
  String justification();
}
