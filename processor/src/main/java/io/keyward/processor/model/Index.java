package io.keyward.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * All annotated types that a compilation knows: its own, and those of the class path.
 *
 * @param types by qualified name
 */
public record Index(List<IndexedType> types) {

  /** A key and the type that it belongs to. */
  public record Entry(IndexedType type, IndexedKey key) {}

  /** All keys, by qualified name of the type, then in source order. */
  public Stream<Entry> keys() {
    return types.stream().flatMap(type -> type.keys().stream().map(key -> new Entry(type, key)));
  }

  /** Whether something in it could not be resolved: then there may be keys that are not here. */
  public boolean isOpen() {
    return types.stream().anyMatch(IndexedType::open);
  }
}
