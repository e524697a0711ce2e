package io.keyward.processor.model;

import java.util.List;
import java.util.Set;

/**
 * A {@code @NotSensitive}.
 *
 * @param pathsAt the value of {@code paths}, or the annotation
 * @param paths on a method: the members that it silences, as KW502 prints them
 * @param inSource whether it stands in a source of this compilation, so that a finding can
 * @param unresolved whether an attribute is in error: then it silences, and nobody judges it
 * @param suppressed the ids in the {@code @SuppressWarnings} around it
 */
public record Harmless(
    SourceRef at,
    SourceRef justificationAt,
    SourceRef pathsAt,
    String justification,
    List<String> paths,
    boolean inSource,
    boolean unresolved,
    Set<String> suppressed) {}
