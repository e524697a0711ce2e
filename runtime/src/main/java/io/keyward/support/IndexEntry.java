package io.keyward.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What other modules have to know of one annotated type's keys. For generated code alone: the
 * processor writes one class a type into {@code io.keyward.index}, and judges the rules that look
 * at several types (KW111, KW404, KW409 and their like) by these classes, whether it meets them as
 * source or in a jar. A class that bears it has no members and is never loaded.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface IndexEntry {

  /** The qualified name of the annotated type. */
  String type();

  /** Whether it is a {@code @CacheCatalog}: its entries have {@code put} and {@code evict}. */
  boolean catalog() default false;

  /** Whether something in it could not be resolved, so that it may have keys which are not here. */
  boolean open() default false;

  /** Its keys, in source order. */
  Key[] keys();

  /** One key on one method, and where it stands. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Key {

    /** The method as messages name it: {@code UserRepository.findById}. */
    String label();

    /** The method's name and the erased types of its parameters; empty: it stands on the type. */
    String method() default "";

    /** Whether the type inherits the method, so that messages stand on the type's name. */
    boolean inherited() default false;

    /** The annotation's simple name: {@code Cacheable}, {@code CachePut}, {@code CacheEvict}. */
    String annotation();

    /** Which of that name it is, where it is repeated; 0-based. */
    int ordinal() default 0;

    /** The template. */
    String key();

    /** How each placeholder becomes text, in order; those of Keyward's own names are empty. */
    String[] kinds() default {};

    /** Whether a rule has an error against it. */
    boolean faulty() default false;

    /** The value type, canonical and boxed; empty on evictions, and where it is not known. */
    String value() default "";

    /** How long it may be served, {@code staleIfError} included; 0: not known; -1: for ever. */
    long millis() default 0;

    /** Whether the value decides what somebody may do. */
    boolean sensitive() default false;

    /** Whether an eviction says that a module which depends on this one caches the entry. */
    boolean justified() default false;

    /** The ids of the warnings that the method or its type suppresses. */
    String[] suppressed() default {};
  }
}
