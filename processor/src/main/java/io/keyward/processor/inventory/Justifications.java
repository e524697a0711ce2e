package io.keyward.processor.inventory;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The justifications of a method, by what they are on. */
final class Justifications {

  private Justifications() {}

  /** All of them. */
  static SortedMap<String, String> of(Json.Members method) {
    SortedMap<String, String> all = exceptions(method);
    for (String does : List.of("reads", "puts", "evicts")) {
      method
          .members(does)
          .values()
          .keySet()
          .forEach(key -> add(all, does, key, method.members(does).members(key)));
    }
    return all;
  }

  /** Those of its read of {@code key}. */
  static SortedMap<String, String> ofRead(Json.Members method, String key) {
    SortedMap<String, String> all = exceptions(method);
    add(all, "reads", key, method.members("reads").members(key));
    return all;
  }

  private static SortedMap<String, String> exceptions(Json.Members method) {
    SortedMap<String, String> exceptions = new TreeMap<>();
    Json.Members found = method.members("exceptions");
    found.values().keySet().forEach(what -> exceptions.put(what, found.text(what)));
    return exceptions;
  }

  private static void add(
      SortedMap<String, String> all, String does, String key, Json.Members facts) {
    String text = facts.text("justification");
    if (!text.isEmpty()) {
      String annotation =
          switch (does) {
            case "reads" -> "@Cacheable";
            case "puts" -> "@CachePut";
            default -> "@CacheEvict";
          };
      String ttl = facts.text("ttl");
      all.put(annotation + (ttl.isEmpty() ? " on " + key : " kept " + ttl), text);
    }
  }
}
