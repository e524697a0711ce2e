package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The default method runs on the decorator instead of the delegate, so that the methods it calls
 * are cached.
 *
 * <pre>{@code
 * @ThroughCache
 * default User require(UUID userId) {
 *   return findById(userId).orElseThrow();
 * }
 * }</pre>
 *
 * <p>Guarded by KW601: it belongs on a default method alone.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ThroughCache {}
