package io.keyward.processor.report;

import io.keyward.processor.model.SourceRef;

/**
 * One thing that a rule found.
 *
 * @param message without the id: the method, what is wrong, what is available, what to type
 */
public record Finding(RuleId id, SourceRef at, String message) {}
