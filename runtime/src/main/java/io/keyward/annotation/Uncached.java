package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method goes to the delegate every time, and that is meant.
 *
 * <pre>{@code
 * @Uncached(reason = "an unbounded report; never read twice")
 * List<User> search(String freeText);
 * }</pre>
 *
 * <p>On a type with {@link #methods()} it covers the methods that the globs match; on a type
 * without, the methods, own and inherited, that return a value and whose first word reads ({@code
 * find}, {@code get}, {@code list}, … KW403) and that nothing else classifies.
 *
 * <p>Guarded by KW403, KW407, KW410 and KW411.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Uncached.List.class)
public @interface Uncached {

  /** Why caching is wrong here; shown in the decorator's javadoc and the inventory (KW407). */
  String reason();

  /** On a type: globs over the methods that have no cache annotation of their own. */
  String[] methods() default {};

  /** Holds repeated annotations; the compiler writes it. */
  @Documented
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.CLASS)
  @interface List {
    /** The annotations, in source order. */
    Uncached[] value();
  }
}
