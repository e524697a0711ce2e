package io.keyward.model;

import java.util.List;
import java.util.Set;

/** The keys of the model: two generations, the widest first, and one entry. */
enum Key {
  TENANT("the tenant's generation"),
  RESOURCE("the resource's generation"),
  ENTRY("K");

  /** The order in which a script for a write takes them. */
  private static final List<Key> IN_A_WRITE = List.of(ENTRY, TENANT, RESOURCE);

  final String words;

  /** Those, in that order. */
  static List<Key> of(Set<Key> names) {
    return IN_A_WRITE.stream().filter(names::contains).toList();
  }

  Key(String words) {
    this.words = words;
  }
}
