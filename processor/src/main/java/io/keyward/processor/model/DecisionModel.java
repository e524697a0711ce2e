package io.keyward.processor.model;

/** A {@code @SecuritySensitive}: the value decides what somebody may do. */
public record DecisionModel(SourceRef at, String justification) {}
