package io.keyward.processor.model;

import java.util.List;

/**
 * One annotated type, as the index keeps it.
 *
 * @param name the qualified name
 * @param here whether it belongs to this compilation, and not to the class path
 * @param catalog whether its entries have {@code put} and {@code evict} in a handle
 * @param open whether it may have keys that are not here, since something in it is in error
 * @param keys in source order
 */
public record IndexedType(
    String name, boolean here, boolean catalog, boolean open, List<IndexedKey> keys) {}
