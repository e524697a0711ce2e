package io.keyward.processor.report;

import io.keyward.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule found.
 *
 * @param at where it is printed; null: nowhere
 * @param about the place at fault: the same, but for what a type inherits
 * @param message without the id: the method, what is wrong, what is available, what to type
 */
public record Finding(
    RuleId id, @Nullable SourceRef at, @Nullable SourceRef about, String message) {

  /** A finding that is printed where it is at fault. */
  public Finding(RuleId id, @Nullable SourceRef at, String message) {
    this(id, at, at, message);
  }
}
