package io.keyward.processor.rule;

import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.KeyTemplate;
import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Piece;
import io.keyward.processor.model.KeyTemplate.Segment;
import java.util.HashMap;
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

  /** Shapes by pattern: a compilation has few, and asks often. */
  private final Map<String, TextShape> shapes = new HashMap<>();

  private final Map<List<String>, Boolean> met = new HashMap<>();

  /** Whether some arguments give both keys one text. False for groups and what does not parse. */
  boolean oneKey(IndexedKey a, IndexedKey b) {
    return oneKey(a, b, kind -> kind);
  }

  /** The same, as if nothing were hashed. */
  boolean oneKeyUnhashed(IndexedKey a, IndexedKey b) {
    return oneKey(a, b, KindShapes::unhashed);
  }

  private boolean oneKey(IndexedKey a, IndexedKey b, UnaryOperator<IndexedKind> seen) {
    if (!(a.template() instanceof Parsed one) || !(b.template() instanceof Parsed other)) {
      return false;
    }
    int count = one.segments().size();
    if (count != other.segments().size()
        || one.isGroup()
        || other.isGroup()
        || !scope(one).equals(scope(other))) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!segmentsMeet(
          pattern(a, one.segments().get(i), seen), pattern(b, other.segments().get(i), seen))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the group holds entries of that key, whatever stands before the tenant. */
  static boolean holds(IndexedKey group, IndexedKey entry) {
    if (!(group.template() instanceof Parsed one) || !(entry.template() instanceof Parsed other)) {
      return false;
    }
    boolean sameScope = (one.tenantIndex() >= 0) == (other.tenantIndex() >= 0);
    Optional<String> resource = one.resource().map(Segment::text);
    return sameScope
        && (resource.isEmpty() || resource.equals(other.resource().map(Segment::text)));
  }

  /** Whether what stands before the tenant can be the same. */
  boolean samePrefix(IndexedKey a, IndexedKey b) {
    if (!(a.template() instanceof Parsed one)
        || !(b.template() instanceof Parsed other)
        || one.tenantIndex() != other.tenantIndex()) {
      return false;
    }
    for (int i = 0; i <= one.tenantIndex(); i++) {
      if (!segmentsMeet(
          pattern(a, one.segments().get(i), kind -> kind),
          pattern(b, other.segments().get(i), kind -> kind))) {
        return false;
      }
    }
    return true;
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
    List<Segment> ours = ((Parsed) a.template()).segments();
    List<Segment> theirs = ((Parsed) b.template()).segments();
    for (int i = 1; i <= Math.min(ours.size(), theirs.size()); i++) {
      if (!segmentsMeet(
          pattern(a, ours.get(ours.size() - i), KindShapes::unhashed),
          pattern(b, theirs.get(theirs.size() - i), KindShapes::unhashed))) {
        return false;
      }
    }
    return true;
  }

  /** Where the braces are in Redis: before which segment, and around which resource. */
  private static List<Object> scope(Parsed template) {
    if (template.tenantIndex() >= 0) {
      return List.of(template.tenantIndex());
    }
    return template
        .resource()
        .<List<Object>>map(segment -> List.of(template.segments().indexOf(segment), segment.text()))
        .orElse(List.of());
  }

  private boolean segmentsMeet(String a, String b) {
    return a.equals(b) || met.computeIfAbsent(List.of(a, b), pair -> shape(a).meets(shape(b)));
  }

  private TextShape shape(String pattern) {
    return shapes.computeIfAbsent(pattern, TextShape::of);
  }

  private static String pattern(IndexedKey key, Segment segment, UnaryOperator<IndexedKind> seen) {
    return segment.pieces().stream()
        .map(piece -> pattern(key, piece, seen))
        .collect(Collectors.joining());
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
