package io.keyward.processor.model;

import java.util.List;

/**
 * A {@code @CacheEvict} or {@code @Uncached} on a type.
 *
 * @param action what it says, placed on the type; its key is bound to nothing: the methods that it
 *     claims have it bound
 * @param globs the values of {@code methods}
 * @param unmatched the globs that match no method which it could cover
 */
public record TypeLevelAction(CacheAction action, List<String> globs, List<String> unmatched) {}
