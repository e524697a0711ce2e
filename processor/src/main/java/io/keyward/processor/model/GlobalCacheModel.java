package io.keyward.processor.model;

/** A {@code @GlobalCache}; {@code onType} where the method inherits it from its type. */
public record GlobalCacheModel(
    SourceRef at, SourceRef justificationAt, String justification, boolean onType) {}
