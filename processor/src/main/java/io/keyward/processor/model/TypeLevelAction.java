package io.keyward.processor.model;

import java.util.List;

/**
 * A {@code @CacheEvict} or {@code @Uncached} on a type.
 *
 * @param action what it says, placed on the type; its key is bound to nothing: the methods that it
 *     claims have it bound
 * @param methodsAt where {@code methods} stands; where it does not, the annotation
 * @param globs the values of {@code methods}
 * @param unmatched the globs that match no method which it could cover
 */
public record TypeLevelAction(
    CacheAction action, SourceRef methodsAt, List<String> globs, List<String> unmatched) {}
