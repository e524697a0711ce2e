package io.keyward.processor.rule;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys by their resource, on which two have to agree to meet: each such neighbourhood is small,
 * however many types there are.
 *
 * @param all of them, in order
 * @param places by resource, in order; keys with an error are in none
 * @param faulty those with an error, which may belong anywhere
 */
record Keyspace(List<Entry> all, Map<String, List<Entry>> places, List<Entry> faulty) {

  static Keyspace of(List<Entry> entries) {
    Keyspace space = new Keyspace(entries, new LinkedHashMap<>(), new ArrayList<>());
    for (Entry entry : entries) {
      if (entry.key().faulty()) {
        space.faulty.add(entry);
      } else {
        space.places.computeIfAbsent(resource(entry.key()), r -> new ArrayList<>()).add(entry);
      }
    }
    return space;
  }

  /** Keys without errors that may meet, each in the order of all. */
  Collection<List<Entry>> neighbourhoods() {
    return places.values();
  }

  /** Those that a write may reach: all of them, for one with an error or for a tenant's group. */
  List<Entry> near(Entry write) {
    String resource = resource(write.key());
    if (write.key().faulty() || resource.isEmpty()) {
      return all;
    }
    List<Entry> near = new ArrayList<>(places.getOrDefault(resource, List.of()));
    near.addAll(faulty);
    return near;
  }

  private static String resource(IndexedKey key) {
    return key.template() instanceof Parsed parsed
        ? parsed.resource().map(Segment::text).orElse("")
        : "";
  }
}
