package io.keyward.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A key template's text, parsed or not. */
public sealed interface KeyTemplate {

  /** The text as it stands in the annotation. */
  String text();

  /**
   * Text that is not of the grammar.
   *
   * @param offset of the first character at fault, 0-based
   * @param reason completes 'the key "x" …'
   */
  record Malformed(String text, int offset, String reason) implements KeyTemplate {}

  /**
   * Text of the grammar.
   *
   * @param text as it stands in the annotation
   * @param segments what stands between its colons
   * @param holes all placeholders, in order: every rule asks for them
   */
  record Parsed(String text, List<Segment> segments, List<Hole> holes) implements KeyTemplate {

    public Parsed(String text, List<Segment> segments) {
      this(text, segments, segments.stream().flatMap(it -> it.holes().stream()).toList());
    }

    /** The index of the segment with {@code {tenant_id}}, or -1. */
    public int tenantIndex() {
      for (int i = 0; i < segments.size(); i++) {
        if (segments.get(i).has(Hole::isTenant)) {
          return i;
        }
      }
      return -1;
    }

    /** Whether it has {@code {tenant_id}}. */
    public boolean hasTenant() {
      return tenantIndex() >= 0;
    }

    /** Whether it names a group: its last segment is {@code *}. */
    public boolean isGroup() {
      return segments.get(segments.size() - 1).isStar();
    }

    /** Whether its first segment is {@code global}. */
    public boolean startsGlobal() {
      return segments.get(0).literal().filter("global"::equals).isPresent();
    }

    /**
     * The resource: the literal after {@code {tenant_id}}, or the first literal after {@code
     * global}, {@code {env}} skipped; empty where it is missing or no literal.
     */
    public Optional<Segment> resource() {
      int at = tenantIndex() + 1;
      if (at == 0) {
        if (!startsGlobal()) {
          return Optional.empty();
        }
        at = 1;
        while (at < segments.size() && segments.get(at).isEnvironment()) {
          at++;
        }
      }
      return at < segments.size() && segments.get(at).literal().isPresent()
          ? Optional.of(segments.get(at))
          : Optional.empty();
    }
  }

  /**
   * What stands between two colons: pieces of text and placeholders, or a star.
   *
   * @param text as it stands in the annotation
   * @param pieces all of it, in order
   * @param holes the placeholders among the pieces; more than one is KW107's affair
   */
  record Segment(String text, List<Piece> pieces, List<Hole> holes) {

    public Segment(String text, List<Piece> pieces) {
      this(
          text,
          pieces,
          pieces.stream().filter(Hole.class::isInstance).map(Hole.class::cast).toList());
    }

    /** Whether it is {@code *}. */
    public boolean isStar() {
      return text.equals("*");
    }

    /** Its text, where it is literal altogether. */
    public Optional<String> literal() {
      return has(hole -> true) || isStar() ? Optional.empty() : Optional.of(text);
    }

    /** Whether its placeholder is {@code {env}}. */
    public boolean isEnvironment() {
      return has(Hole::isEnvironment);
    }

    /** Whether it has such a placeholder. */
    private boolean has(Predicate<Hole> wanted) {
      for (Hole hole : holes) {
        if (wanted.test(hole)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A part of a segment. */
  sealed interface Piece {}

  /** Literal text. */
  record Text(String text) implements Piece {}

  /**
   * A placeholder: {@code {name}} or {@code {name.step.step}}.
   *
   * @param offset of its brace in the template, 0-based
   */
  record Hole(String name, List<String> path, int offset) implements Piece {

    public boolean isTenant() {
      return name.equals("tenant_id") && path.isEmpty();
    }

    public boolean isEnvironment() {
      return name.equals("env") && path.isEmpty();
    }

    public boolean isResult() {
      return name.equals("result");
    }

    /** As it stands in the template, braces included. */
    @Override
    public String toString() {
      return "{" + (path.isEmpty() ? name : name + "." + String.join(".", path)) + "}";
    }
  }
}
