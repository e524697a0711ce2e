package io.keyward.processor.rule;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries by what has to agree for two keys to meet, so that of many types each key is compared
 * with few others. Keys with an error may belong anywhere.
 */
final class Keyspace {

  private final List<Entry> all;
  private final KeyTree tree;
  private final Map<String, List<Entry>> resources = new HashMap<>();
  private final List<Entry> faulty = new ArrayList<>();

  /** Entries in an order that all answers keep. */
  Keyspace(List<Entry> entries, Meeting meeting) {
    all = List.copyOf(entries);
    tree = new KeyTree(meeting);
    for (int i = 0; i < all.size(); i++) {
      Entry entry = all.get(i);
      if (entry.key().faulty() || !(entry.key().template() instanceof Parsed)) {
        faulty.add(entry);
      } else {
        if (!entry.key().isGroup()) {
          tree.add(entry.key(), i);
        }
        resources.computeIfAbsent(resource(entry.key()), r -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Those that a write may reach: all of them, for one with an error or for a tenant's group. */
  List<Entry> near(IndexedKey write) {
    boolean anywhere = write.faulty() || !(write.template() instanceof Parsed);
    if (anywhere || (write.isGroup() && resource(write).isEmpty())) {
      return all;
    }
    List<Entry> near = write.isGroup() ? new ArrayList<>(ofResource(write)) : oneWith(write);
    near.addAll(faulty);
    return near;
  }

  /** Those without an error that have the key's resource. */
  List<Entry> ofResource(IndexedKey key) {
    return resources.getOrDefault(resource(key), List.of());
  }

  /** Those without an error whose key can be this one; none for what does not parse. */
  List<Entry> oneWith(IndexedKey key) {
    List<Entry> found = new ArrayList<>();
    if (key.template() instanceof Parsed) {
      tree.oneWith(key).forEach(number -> found.add(all.get(number)));
    }
    return found;
  }

  private static String resource(IndexedKey key) {
    return key.template() instanceof Parsed parsed
        ? parsed.resource().map(Segment::text).orElse("")
        : "";
  }
}
