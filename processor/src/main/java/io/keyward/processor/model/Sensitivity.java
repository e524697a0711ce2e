package io.keyward.processor.model;

import java.util.Optional;

/**
 * What the annotations on a type, member, method or parameter say of secrets.
 *
 * @param sensitive whether it is {@code @Sensitive}; a type also by what it extends or implements
 * @param harmless its {@code @NotSensitive}
 */
public record Sensitivity(boolean sensitive, Optional<Harmless> harmless) {

  /** Says nothing. */
  public static final Sensitivity UNMARKED = new Sensitivity(false, Optional.empty());
}
