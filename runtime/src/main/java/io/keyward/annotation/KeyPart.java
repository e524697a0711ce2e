package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a parameter, or a record's component, enters the key: its placeholder's name, and what its
 * text must be like.
 *
 * <pre>{@code
 * @Cacheable(key = "tenant:{tenant_id}:page:{slug}", ttl = "10m")
 * Page page(@KeyPart(value = "slug", pattern = "[a-z0-9-]{1,60}") String pathSegment);
 * }</pre>
 *
 * <p>Text reaches a stored key only with a {@link #pattern()}, a {@link #maxLength()} or {@link
 * #hashed()} (KW109). A read whose text fails its validation asks the delegate and stores nothing;
 * an eviction never checks. Also guarded by KW104 and KW110.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
@Repeatable(KeyPart.List.class)
public @interface KeyPart {

  /**
   * The placeholder's name ({@code user_id}) or whole path ({@code user.email}) that this speaks
   * of; empty: all text from the parameter or component.
   */
  String value() default "";

  /** A regular expression that the whole text must match; empty: any. */
  String pattern() default "";

  /** The longest accepted text, in UTF-16 units; 0: any. */
  int maxLength() default 0;

  /**
   * The key holds an HMAC of the text under {@code TenantCache.Builder.keyHashSecret} instead of
   * the text: for personal data.
   */
  boolean hashed() default false;

  /** Holds repeated annotations; the compiler writes it. */
  @Documented
  @Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
  @Retention(RetentionPolicy.CLASS)
  @interface List {
    /** The annotations, in source order. */
    KeyPart[] value();
  }
}
