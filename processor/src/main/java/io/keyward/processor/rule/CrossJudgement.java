package io.keyward.processor.rule;

import io.keyward.processor.model.Index;
import io.keyward.processor.model.Index.Entry;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import io.keyward.processor.report.RuleId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All types of a compilation on their way through the rules that look at several: their keys, which
 * of them meet, and what was found so far. A key that a rule has spoken about is left alone by the
 * rules after it, and a type-level annotation is blamed once by a rule.
 */
public final class CrossJudgement {

  /**
   * Something found.
   *
   * @param attribute of the key's annotation, on whose value it stands
   * @param message without the id
   */
  public record Found(RuleId id, Entry at, String attribute, String message) {}

  /** A type-level annotation that a rule has blamed. */
  private record Blame(RuleId id, String type, IndexedKey.Standing at) {}

  /** What decides which reads a group reaches: not what stands before the tenant. */
  private record GroupReach(boolean tenant, String resource) {}

  /** What decides which reads any other write reaches. */
  private record Reach(String template, List<IndexedKind> kinds, boolean faulty) {}

  private final Index index;
  private final Meeting meeting = new Meeting();
  private final List<Entry> keys;
  private final List<Entry> reads;
  private final IdentityHashMap<Entry, List<Entry>> reached = new IdentityHashMap<>();
  private final Map<Record, List<Entry>> shared = new HashMap<>();
  private final IdentityHashMap<Entry, Set<RuleId>> spoken = new IdentityHashMap<>();
  private final Set<Entry> cleared = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Keyspace readable;
  private final Set<Blame> blamed = new HashSet<>();
  private final Set<Found> found = new LinkedHashSet<>();
  private int comparisons;

  CrossJudgement(Index index) {
    this.index = index;
    keys = index.keys().toList();
    reads = keys.stream().filter(entry -> entry.key().action() == Action.READ).toList();
    readable = new Keyspace(reads, meeting);
    Set<List<Entry>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    keys.stream()
        .filter(entry -> entry.key().action() != Action.READ || entry.type().catalog())
        .forEach(write -> lists.add(reachedBy(write)));
    lists.forEach(cleared::addAll);
  }

  /** What the rules found, in the order they did. */
  public List<Found> found() {
    return List.copyOf(found);
  }

  Meeting meeting() {
    return meeting;
  }

  /** All keys, by qualified name of the type, then in the order that the index has. */
  public List<Entry> keys() {
    return keys;
  }

  /** All reads, those with an error too: evictions match them. */
  public List<Entry> reads() {
    return reads;
  }

  /** The keys of this compilation that no rule has spoken about: what is left to judge. */
  List<Entry> mine() {
    return keys.stream()
        .filter(entry -> entry.type().here() && !entry.key().faulty() && !spoken.containsKey(entry))
        .toList();
  }

  /**
   * Whether all keys there are, are known. If not, nothing can be said of what matches none: a type
   * in error is javac's to report.
   */
  boolean isComplete() {
    return !index.isOpen();
  }

  /**
   * The reads that the write reaches, or would, were the mistakes in either mended; of a read,
   * those that its catalog's handle puts and evicts. Writes of one key have one list: where each
   * type evicts all of a tenant, each of its own would be the square of them.
   */
  public List<Entry> reachedBy(Entry write) {
    return reached.computeIfAbsent(
        write, entry -> shared.computeIfAbsent(reach(entry.key()), reach -> search(entry.key())));
  }

  /** The reads without an error that have the write's resource, which no hash changes. */
  List<Entry> readsOfResource(IndexedKey write) {
    return readable.ofResource(write);
  }

  private static Record reach(IndexedKey write) {
    return write.isGroup() && !write.faulty() && write.template() instanceof Parsed group
        ? new GroupReach(group.hasTenant(), group.resource().map(Segment::text).orElse(""))
        : new Reach(write.template().text(), write.kinds(), write.faulty());
  }

  private List<Entry> search(IndexedKey write) {
    List<Entry> near = readable.near(write);
    comparisons += near.size();
    return near.stream().filter(read -> meeting.mayReach(write, read.key())).toList();
  }

  /** How often a write's key was compared with a read's: what the work grows by. */
  public int comparisons() {
    return comparisons;
  }

  /** Whether a put or an eviction reaches the read, or a catalog's handle, which has both. */
  public boolean isCleared(Entry read) {
    return cleared.contains(read);
  }

  /** Whether that rule has spoken about that key. */
  boolean has(Entry entry, RuleId id) {
    return spoken.getOrDefault(entry, Set.of()).contains(id);
  }

  /** Reports a finding on the key's template. */
  void report(RuleId id, Entry entry, String message) {
    report(id, entry, "key", message);
  }

  /** Reports a finding on an attribute of the key's annotation. */
  void report(RuleId id, Entry entry, String attribute, String message) {
    spoken.computeIfAbsent(entry, key -> EnumSet.noneOf(RuleId.class)).add(id);
    boolean suppressed = !id.isError() && entry.key().suppressed().contains(id.name());
    boolean onType = entry.key().standing().method().isEmpty();
    if (!suppressed
        && (!onType || blamed.add(new Blame(id, entry.type().name(), entry.key().standing())))) {
      found.add(new Found(id, entry, attribute, entry.key().label() + ": " + message));
    }
  }
}
