package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method writes, and the named entry, or a whole group of entries, is no longer true.
 *
 * <pre>{@code
 * @CacheEvict(key = "tenant:{tenant_id}:user:{user.id}")   // one entry
 * @CacheEvict(key = "tenant:{tenant_id}:user-list:*")      // all entries of a resource
 * void save(User user);
 * }</pre>
 *
 * <p>A key is read from the arguments as they are before and after the method runs, so that an id
 * which the method assigns is seen; {@code {result}} and {@code {result.path}} name the returned
 * value. A group ({@code …{tenant_id}:*}, {@code …{tenant_id}:<resource>:*}, {@code
 * global:<resource>:*}) costs the same however many entries it has.
 *
 * <p>Guarded by KW101 to KW105, KW108 (the key), KW404, KW406, KW410 and KW412 (what it clears).
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(CacheEvict.List.class)
public @interface CacheEvict {

  /** The template of an entry, or of a group: one that ends in {@code :*}. */
  String key();

  /**
   * On a type: the methods, own and inherited, that evict; globs in which {@code *} stands for any
   * text. They cover methods that have no cache annotation of their own (KW410).
   */
  String[] methods() default {};

  /** Names the module that caches what this clears, where none that is seen does (KW404). */
  String justification() default "";

  /** Holds repeated evictions; the compiler writes it. */
  @Documented
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.CLASS)
  @interface List {
    /** The evictions, in source order. */
    CacheEvict[] value();
  }
}
