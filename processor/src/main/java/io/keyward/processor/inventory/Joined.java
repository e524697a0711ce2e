package io.keyward.processor.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins the facts of interfaces: who clears which entry, what nothing clears, what clears nothing.
 */
final class Joined {

  private final SortedMap<String, Json.Members> interfaces;
  private final List<Use> reads = new ArrayList<>();
  private final List<Use> writes = new ArrayList<>();

  private Joined(SortedMap<String, Json.Members> interfaces) {
    this.interfaces = interfaces;
    interfaces.forEach(this::collect);
  }

  /** The one inventory of {@code interfaces}, which are by qualified name. */
  static Json.Members of(SortedMap<String, Json.Members> interfaces) {
    return new Joined(interfaces).join();
  }

  private void collect(String name, Json.Members facts) {
    facts
        .members("methods")
        .values()
        .forEach(
            (signature, method) -> {
              if (method instanceof Json.Members each) {
                String label = name + "." + signature;
                each.members("reads")
                    .values()
                    .forEach((key, read) -> reads.add(Use.of(label, "reads", key, read)));
                for (String does : List.of("evicts", "puts")) {
                  each.members(does)
                      .values()
                      .forEach((key, write) -> writes.add(Use.of(label, does, key, write)));
                }
              }
            });
  }

  private Json.Members join() {
    SortedMap<String, SortedSet<String>> readers = new TreeMap<>();
    SortedMap<String, SortedSet<String>> clearers = new TreeMap<>();
    SortedSet<String> idle = new TreeSet<>();
    SortedSet<String> whole = new TreeSet<>();
    for (Use read : reads) {
      readers.computeIfAbsent(read.key(), key -> new TreeSet<>()).add(read.label());
      clearers.computeIfAbsent(read.key(), key -> new TreeSet<>());
    }
    for (Use write : writes) {
      List<Use> reached = reads.stream().filter(read -> Clearing.reaches(write, read)).toList();
      if (reached.isEmpty()) {
        idle.add(write.toString());
      } else if (write.isOfWholeTenant()) {
        whole.add(write.toString());
      } else {
        reached.forEach(read -> clearers.getOrDefault(read.key(), idle).add(write.toString()));
      }
    }
    handles(clearers);
    return new Json.Draft()
        .put("format", Inventories.FORMAT)
        .put("interfaces", withoutNames())
        .put("entries", entries(readers, clearers))
        .put("clearedByNothing", clearedByNothing(clearers, !whole.isEmpty()))
        .put("clearsAllOfATenant", whole)
        .put("clearsNothing", idle)
        .build();
  }

  /** A catalog's entries have {@code put} and {@code evict} in their handles. */
  private void handles(SortedMap<String, SortedSet<String>> clearers) {
    reads.stream()
        .filter(
            read ->
                interfaces.entrySet().stream()
                    .filter(each -> each.getValue().has("catalog"))
                    .anyMatch(each -> read.label().startsWith(each.getKey() + ".")))
        .forEach(
            read ->
                clearers
                    .computeIfAbsent(read.key(), key -> new TreeSet<>())
                    .add(read.label() + " puts and evicts by its handle"));
  }

  private Json.Members withoutNames() {
    SortedMap<String, Json> named = new TreeMap<>();
    interfaces.forEach(
        (name, facts) -> {
          SortedMap<String, Json> own = new TreeMap<>(facts.values());
          own.keySet().removeAll(List.of("interface", "format"));
          named.put(name, new Json.Members(own));
        });
    return new Json.Members(named);
  }

  private static Json.Members entries(
      SortedMap<String, SortedSet<String>> readers, SortedMap<String, SortedSet<String>> clearers) {
    return readers.entrySet().stream()
        .map(
            entry ->
                Map.entry(
                    entry.getKey(),
                    new Json.Draft()
                        .put("readBy", entry.getValue())
                        .put("clearedBy", clearers.getOrDefault(entry.getKey(), new TreeSet<>()))
                        .build()))
        .collect(Json.toMembers());
  }

  /** Who clears all of a tenant is named once, not at each entry. */
  private static List<String> clearedByNothing(
      SortedMap<String, SortedSet<String>> clearers, boolean tenantsAreCleared) {
    return clearers.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .filter(key -> !(tenantsAreCleared && key.contains(Clearing.TENANT)))
        .toList();
  }
}
