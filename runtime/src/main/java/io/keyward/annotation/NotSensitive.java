package io.keyward.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * It only looks like a secret, personal data or a decision.
 *
 * <pre>{@code
 * record Listing(List<String> rows, @NotSensitive(justification = "a page cursor") String nextToken) {}
 * }</pre>
 *
 * <p>Silences KW112, KW502 and KW503; guarded by KW505 and KW506.
 */
@Documented
@Target({
  ElementType.TYPE,
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.CLASS)
public @interface NotSensitive {

  /** Why it is harmless (KW505). */
  String justification();

  /**
   * On a method: the members that it silences, as the diagnostic printed them ({@code
   * Listing.nextToken}); all others stay judged.
   */
  String[] paths() default {};
}
