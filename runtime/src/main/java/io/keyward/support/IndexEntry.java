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

  /**
   * Its keys, in source order. Each is a text of lines {@code name=value}, the first of which is
   * its {@code label}; in values {@code \\} stands for a backslash and {@code \n} for a line end. A
   * key too long for one constant goes on in the next ones. What is left out is not so, or not
   * known.
   *
   * <ul>
   *   <li>{@code label}: the method as messages name it, {@code UserRepository.findById}
   *   <li>{@code method}: its name and the erased types of its parameters; none: it stands on the
   *       type
   *   <li>{@code inherited=}: the type inherits the method, so that messages stand on the type's
   *       name
   *   <li>{@code annotation}: {@code Cacheable}, {@code CachePut} or {@code CacheEvict}
   *   <li>{@code ordinal}: which of that name it is, where it is repeated; 0-based
   *   <li>{@code key}: the template
   *   <li>{@code kind}: how a placeholder becomes text; one each, in order, {@code kind=} of {@code
   *       {tenant_id}} and {@code {env}}
   *   <li>{@code faulty=}: a rule has an error against it
   *   <li>{@code value}: the value type, canonical and boxed; none on evictions
   *   <li>{@code millis}: how long it may be served, {@code staleIfError} included; 0: not known;
   *       -1: for ever
   *   <li>{@code sensitive=}: the value decides what somebody may do
   *   <li>{@code justified=}: an eviction says that a module which depends on this one caches the
   *       entry
   *   <li>{@code suppressed}: the id of a warning that the method or its type suppresses; one each
   * </ul>
   *
   * Text: javac reads it in a fraction of the time that an annotation for each key takes.
   */
  String[] keys();
}
