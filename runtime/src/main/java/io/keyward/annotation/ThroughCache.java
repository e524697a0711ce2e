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
 * <p>Alone, the decorator does nothing else. Beside {@link Cacheable}, {@link CachePut} or {@link
 * CacheEvict} the method is cached, or writes, as ever, and its body runs where the delegate would
 * be asked. Its answer is then kept apart from those that it was made of: a write that evicts one
 * of them has to name it too. A put stores nothing where its body writes the same entry.
 *
 * <p>An implementation's override of the method is not called through the decorator.
 *
 * <p>Guarded by KW601: it belongs on a default method alone; KW407: not beside {@link Uncached}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ThroughCache {}
