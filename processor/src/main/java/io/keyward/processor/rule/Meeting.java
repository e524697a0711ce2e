package io.keyward.processor.rule;

import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.KeyTemplate;
import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Piece;
import io.keyward.processor.model.KeyTemplate.Segment;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Whether two keys can be one in Redis, or a group holds an entry. No text of a placeholder holds a
 * colon, so that segments meet one by one; the tenant and a global resource stand in braces there,
 * which no other text has.
 */
final class Meeting {

  /** A key's text in Redis: what has to be the same, and the pattern of each segment. */
  record Form(List<Object> scope, List<String> segments, List<String> unhashed) {}

  /** Shapes by pattern: a compilation has few, and asks often. */
  private final Map<String, TextShape> shapes = new HashMap<>();

  private final Map<List<String>, Boolean> met = new HashMap<>();
  private final IdentityHashMap<IndexedKey, Form> forms = new IdentityHashMap<>();
  private long comparisons;

  /** Whether some arguments give both keys one text. False for groups and what does not parse. */
  boolean oneKey(IndexedKey a, IndexedKey b) {
    return isOne(a, b) && allMeet(form(a).segments(), form(b).segments());
  }

  /** The same, as if nothing were hashed. */
  boolean oneKeyUnhashed(IndexedKey a, IndexedKey b) {
    return isOne(a, b) && allMeet(form(a).unhashed(), form(b).unhashed());
  }

  private boolean isOne(IndexedKey a, IndexedKey b) {
    return isEntry(a) && isEntry(b) && form(a).scope().equals(form(b).scope());
  }

  private static boolean isEntry(IndexedKey key) {
    return key.template() instanceof Parsed && !key.isGroup();
  }

  /** Whether the group holds entries of that key, whatever stands before the tenant. */
  static boolean holds(IndexedKey group, IndexedKey entry) {
    if (!(group.template() instanceof Parsed one) || !(entry.template() instanceof Parsed other)) {
      return false;
    }
    boolean sameScope = one.hasTenant() == other.hasTenant();
    Optional<String> resource = one.resource().map(Segment::text);
    return sameScope
        && (resource.isEmpty() || resource.equals(other.resource().map(Segment::text)));
  }

  /** Whether what stands before the tenant can be the same. */
  boolean samePrefix(IndexedKey a, IndexedKey b) {
    Optional<List<String>> ours = prefix(a);
    Optional<List<String>> theirs = prefix(b);
    return ours.isPresent() && theirs.isPresent() && allMeet(ours.get(), theirs.get());
  }

  /** What stands before the tenant, and the tenant; empty where there is none. */
  Optional<List<String>> prefix(IndexedKey key) {
    return key.template() instanceof Parsed parsed && parsed.hasTenant()
        ? Optional.of(form(key).segments().subList(0, parsed.tenantIndex() + 1))
        : Optional.empty();
  }

  /** Whether an eviction or a put reaches entries of that read. */
  boolean reaches(IndexedKey write, IndexedKey read) {
    return write.isGroup() ? holds(write, read) : oneKey(write, read);
  }

  /**
   * Whether it would, as far as one can tell, were the mistakes in either mended: what does not
   * parse may be anything, and of a template with an error the end counts, since what is forgotten
   * is mostly its beginning.
   */
  boolean mayReach(IndexedKey write, IndexedKey read) {
    if (!write.faulty() && !read.faulty()) {
      return reaches(write, read);
    }
    if (!(write.template() instanceof Parsed one) || !(read.template() instanceof Parsed other)) {
      return true;
    }
    return reaches(write, read) || (one.isGroup() ? names(one, other) : endsMeet(write, read));
  }

  private static boolean names(Parsed group, Parsed entry) {
    int last = group.segments().size() - 2;
    return last < 0
        || group.segments().get(last).literal().isEmpty()
        || entry.segments().stream()
            .anyMatch(segment -> segment.text().equals(group.segments().get(last).text()));
  }

  private boolean endsMeet(IndexedKey a, IndexedKey b) {
    List<String> ours = form(a).unhashed();
    List<String> theirs = form(b).unhashed();
    int count = Math.min(ours.size(), theirs.size());
    return allMeet(
        ours.subList(ours.size() - count, ours.size()),
        theirs.subList(theirs.size() - count, theirs.size()));
  }

  private boolean allMeet(List<String> ours, List<String> theirs) {
    boolean all = ours.size() == theirs.size();
    for (int i = 0; all && i < ours.size(); i++) {
      all = meet(ours.get(i), theirs.get(i));
    }
    return all;
  }

  /** Whether some text is of both patterns. */
  boolean meet(String a, String b) {
    comparisons++;
    if (a.equals(b)) {
      return true;
    }
    return !(isFixed(a) && isFixed(b))
        && met.computeIfAbsent(List.of(a, b), pair -> shape(a).meets(shape(b)));
  }

  /** Whether the pattern is of one text: of a literal, or a literal and the tenant. */
  static boolean isFixed(String pattern) {
    return pattern.indexOf('(') < 0;
  }

  /** How often two patterns were compared: what the work grows by. */
  long comparisons() {
    return comparisons;
  }

  private TextShape shape(String pattern) {
    return shapes.computeIfAbsent(pattern, TextShape::of);
  }

  /** The form of a key that parses. */
  Form form(IndexedKey key) {
    return forms.computeIfAbsent(
        key,
        one ->
            new Form(
                scope((Parsed) key.template()),
                patterns(key, kind -> kind),
                patterns(key, KindShapes::unhashed)));
  }

  /** Which segment is the resource: a global one is in braces in Redis, as the tenant else. */
  private static List<Object> scope(Parsed template) {
    return template
        .resource()
        .<List<Object>>map(segment -> List.of(template.segments().indexOf(segment), segment.text()))
        .orElse(List.of());
  }

  private static List<String> patterns(IndexedKey key, UnaryOperator<IndexedKind> seen) {
    return ((Parsed) key.template())
        .segments().stream()
            .map(
                segment ->
                    segment.pieces().stream()
                        .map(piece -> pattern(key, piece, seen))
                        .collect(Collectors.joining()))
            .toList();
  }

  private static String pattern(IndexedKey key, Piece piece, UnaryOperator<IndexedKind> seen) {
    if (piece instanceof KeyTemplate.Text text) {
      return KindShapes.literal(text.text());
    }
    Hole hole = (Hole) piece;
    if (hole.isTenant()) {
      return "\\{\\}";
    }
    String kind =
        hole.isEnvironment() ? KindShapes.environment() : KindShapes.of(seen.apply(key.kind(hole)));
    return "(" + kind + ")";
  }
}
