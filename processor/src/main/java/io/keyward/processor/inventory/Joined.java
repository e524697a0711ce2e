package io.keyward.processor.inventory;

import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.rule.CrossJudgement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Joins the facts of interfaces: who clears which entry, what nothing clears, what clears nothing.
 * The rules judge that, those of the compiler; here it is only put into words.
 */
final class Joined {

  /** The members that only all interfaces together have. */
  static final String ENTRIES = "entries";

  static final String CLEARED_BY_NOTHING = "clearedByNothing";
  static final String CLEARS_NOTHING = "clearsNothing";
  static final String CLEARS_A_TENANT = "clearsAllOfATenant";

  /** Reads whose text is the same and whose placeholders are of the same kinds: one entry. */
  private record Same(String text, List<String> kinds) {

    static Same of(Entry read) {
      return new Same(
          read.key().template().text(),
          read.key().kinds().stream()
              .map(kind -> kind.toString().replace("TEXT+", "TEXT"))
              .toList());
    }
  }

  private final SortedMap<String, Json.Members> interfaces;
  private final CrossJudgement judgement;
  private final Map<Same, SortedSet<String>> readers = new HashMap<>();
  private final Map<Same, SortedSet<String>> clearers = new HashMap<>();
  private final SortedSet<String> idle = new TreeSet<>();
  private final SortedSet<String> whole = new TreeSet<>();

  private Joined(SortedMap<String, Json.Members> interfaces, CrossJudgement judgement) {
    this.interfaces = interfaces;
    this.judgement = judgement;
  }

  /**
   * The one inventory of {@code interfaces}, which are by qualified name.
   *
   * @param judgement of their index
   */
  static Json.Members of(SortedMap<String, Json.Members> interfaces, CrossJudgement judgement) {
    Joined joined = new Joined(interfaces, judgement);
    joined.collectReads();
    joined.collectWrites();
    return joined.join();
  }

  private void collectReads() {
    for (Entry read : judgement.reads()) {
      readers.computeIfAbsent(Same.of(read), same -> new TreeSet<>()).add(Facts.label(read));
      clearers.computeIfAbsent(Same.of(read), same -> new TreeSet<>());
    }
  }

  /** Writes that reach the same reads are taken together: there may be many of one key. */
  private void collectWrites() {
    IdentityHashMap<List<Entry>, SortedSet<String>> byReach = new IdentityHashMap<>();
    for (Entry write : judgement.keys()) {
      if (write.key().action() != Action.READ || write.type().catalog()) {
        List<Entry> reached = judgement.reachedBy(write);
        SortedSet<String> of =
            reached.isEmpty()
                ? idle
                : isOfWholeTenant(write)
                    ? whole
                    : byReach.computeIfAbsent(reached, reads -> new TreeSet<>());
        of.add(text(write));
      }
    }
    byReach.forEach(
        (reached, by) ->
            reached.stream()
                .map(Same::of)
                .distinct()
                .forEach(same -> clearers.getOrDefault(same, idle).addAll(by)));
  }

  private static boolean isOfWholeTenant(Entry write) {
    return write.key().template() instanceof Parsed parsed
        && parsed.isGroup()
        && parsed.resource().isEmpty();
  }

  /** {@code a.B.save(a.C) evicts tenant:{tenant_id}:c:{c.id}}. */
  static String text(Entry write) {
    return write.key().action() == Action.READ
        ? Facts.label(write) + " puts and evicts by its handle"
        : Facts.label(write)
            + " "
            + Facts.does(write.key().action())
            + " "
            + write.key().template().text();
  }

  private Json.Members join() {
    Map<Same, String> names = names();
    SortedMap<String, Json> entries = new TreeMap<>();
    readers.forEach(
        (same, by) ->
            entries.put(
                names.get(same),
                new Json.Draft()
                    .put("readBy", by)
                    .put("clearedBy", clearers.getOrDefault(same, idle))
                    .build()));
    SortedSet<String> uncleared =
        judgement.reads().stream()
            .filter(read -> !judgement.isCleared(read))
            .map(read -> names.get(Same.of(read)))
            .collect(Collectors.toCollection(TreeSet::new));
    Together together = new Together(interfaces, judgement.found());
    return new Json.Draft()
        .put("format", Inventories.FORMAT)
        .put("interfaces", together.interfaces())
        .put(Together.RULES, together.rules())
        .put(ENTRIES, new Json.Members(entries))
        .put(CLEARED_BY_NOTHING, uncleared)
        .put(CLEARS_A_TENANT, whole)
        .put(CLEARS_NOTHING, idle)
        .build();
  }

  /** The key; where its placeholders are of one kind here and of another there, with them. */
  private Map<Same, String> names() {
    Map<String, Long> counts =
        readers.keySet().stream().collect(Collectors.groupingBy(Same::text, Collectors.counting()));
    Map<Same, String> names = new HashMap<>();
    for (Same same : readers.keySet()) {
      boolean alone = counts.getOrDefault(same.text(), 1L) == 1;
      names.put(
          same,
          alone
              ? same.text()
              : same.kinds().stream()
                  .filter(kind -> !kind.equals("?"))
                  .collect(Collectors.joining(", ", same.text() + " (", ")")));
    }
    return names;
  }
}
