package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter does not change the result, so the key may leave it out.
 *
 * <pre>{@code
 * @Cacheable(key = "tenant:{tenant_id}:user:{user_id}", ttl = "10m")
 * User load(UUID userId, @KeyIgnore(reason = "a timeout; the answer is the same") Duration limit);
 * }</pre>
 *
 * <p>Guarded by KW106 and KW113.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface KeyIgnore {

  /** Why two calls that differ in this parameter alone have one answer. */
  String reason();
}
