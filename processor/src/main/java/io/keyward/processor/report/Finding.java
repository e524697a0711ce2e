package io.keyward.processor.report;

import io.keyward.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule found.
 *
 * @param at null: it stands nowhere
 * @param message without the id: the method, what is wrong, what is available, what to type
 */
public record Finding(RuleId id, @Nullable SourceRef at, String message) {}
