package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Typed handles for explicit, application-level caching: every method returns a {@code CacheEntry}
 * or evicts.
 *
 * <pre>{@code
 * @CacheCatalog
 * public interface ReportCaches {
 *   @Cacheable(key = "tenant:{tenant_id}:report:{month}:v{version}", ttl = "1h")
 *   CacheEntry<Report> monthly(YearMonth month, int version);
 * }
 * }</pre>
 *
 * <p>Guarded by KW606, and by every rule of keys, lifetimes and values.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface CacheCatalog {}
