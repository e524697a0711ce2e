package io.keyward.internal.engine;

import io.keyward.internal.redis.SlotKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a writer has in the journal that outlives this process: the ids of its rows, by what they
 * name. Safe for use by many threads.
 */
final class KeptRows {

  private final Map<SlotKeys, List<Long>> rows = new HashMap<>(2);

  synchronized void add(Map<SlotKeys, Long> more) {
    more.forEach((part, id) -> rows.computeIfAbsent(part, it -> new ArrayList<>(1)).add(id));
  }

  synchronized boolean isEmpty() {
    return rows.isEmpty();
  }

  synchronized boolean has(SlotKeys part) {
    return rows.containsKey(part);
  }

  /** Those of a part, which then are not known here any more. */
  synchronized List<Long> take(SlotKeys part) {
    List<Long> ids = rows.remove(part);
    return ids == null ? List.of() : ids;
  }

  /** One of a part, as each of its writes has one. */
  synchronized List<Long> takeOne(SlotKeys part) {
    List<Long> ids = rows.get(part);
    if (ids == null) {
      return List.of();
    }
    Long id = ids.remove(0);
    if (ids.isEmpty()) {
      rows.remove(part);
    }
    return List.of(id);
  }

  synchronized List<Long> takeAll() {
    List<Long> all = new ArrayList<>();
    rows.values().forEach(all::addAll);
    rows.clear();
    return all;
  }
}
