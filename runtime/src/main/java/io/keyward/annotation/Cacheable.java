package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method is a read whose result is kept in Redis, one entry a tenant and key.
 *
 * <pre>{@code
 * @Cacheable(key = "tenant:{tenant_id}:user:{user_id}", ttl = "10m", absentTtl = "30s")
 * Optional<User> findById(UUID userId);
 * }</pre>
 *
 * <p>The result must follow from the tenant and the arguments alone. A method whose answer depends
 * on who asks (user, role, locale, clock) shows one caller another's answer when it is cached: mark
 * it {@link Uncached}.
 *
 * <p>Guarded by KW101 to KW113 (the key), KW301 to KW306 (lifetimes), KW401, KW402, KW408, KW409
 * (the operation) and KW501 to KW505 (the value).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Cacheable {

  /**
   * The key template: segments joined by {@code :}, among them {@code {tenant_id}} (KW101), then a
   * literal, the resource (KW102), then placeholders for the parameters (KW104, KW106).
   */
  String key();

  /**
   * How long an entry lives: {@code 30s}, {@code 10m}, {@code 12h}, {@code 7d}, ISO-8601 ({@code
   * PT10M}), or {@code eternal} with a {@link #justification()} (KW301 to KW303).
   */
  String ttl();

  /**
   * How long 'there is none' is remembered, in the form of {@link #ttl()} and no longer than it
   * (KW304). Empty: an absent result (null, or an empty {@code Optional}) is not stored.
   */
  String absentTtl() default "";

  /**
   * The age from which a hit is loaded again in the background, shorter than {@link #ttl()}
   * (KW305). The caller gets the value that is there at once; the method is called on the cache's
   * refresh executor, with the tenant bound and nothing else of the caller's thread, by one process
   * at a time. What it stores replaces exactly the value that was seen, so that an eviction in
   * between is never undone. Of a batch, the elements that are old enough, and no others, are
   * loaded by one call; the value of one that the answer lacks is taken away.
   */
  String refreshAfter() default "";

  /**
   * How long after {@link #ttl()} an expired value may stand in for a load that throws an
   * exception. It is served only where Redis confirms, after the failure, that nothing has evicted
   * it; what was thrown is logged and counted. A batch is answered so only if each element that the
   * method was asked for has such a value, and never in part. An eternal value needs none: it never
   * expires.
   */
  String staleIfError() default "";

  /**
   * Why an unusual lifetime is right (KW302, KW303), or why a method named like a write only reads
   * (KW402). Blank is none.
   */
  String justification() default "";
}
