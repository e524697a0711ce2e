package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method writes, and its result is the entry's new value.
 *
 * <pre>{@code
 * @CachePut(key = "tenant:{tenant_id}:user:{user.id}", ttl = "10m")
 * User rename(User user, String name);
 * }</pre>
 *
 * <p>The entry is evicted instead of updated where updating is not provably right: when only the
 * result names the key ({@code {result.id}}), when the result is null or empty, inside a
 * transaction, and when another writer overlapped.
 *
 * <p>Guarded by the rules of keys and lifetimes as {@link Cacheable} is, and by KW404 and KW405.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CachePut {

  /** The template of the entry that the result becomes; see {@link Cacheable#key()}. */
  String key();

  /** How long the entry lives; see {@link Cacheable#ttl()}. */
  String ttl();

  /** Why an unusual lifetime is right (KW302, KW303). Blank is none. */
  String justification() default "";
}
