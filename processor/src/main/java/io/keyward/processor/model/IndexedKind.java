package io.keyward.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a placeholder becomes text, as the index keeps it: all that {@link KeyKind} says of two keys'
 * meeting, without a compiler's types. {@code toString} is the text in the index.
 */
public sealed interface IndexedKind {

  /** A kind of one form: {@code INTEGER}, {@code UUID}, {@code LocalDate}. */
  record Plain(String name) implements IndexedKind {

    @Override
    public String toString() {
      return name;
    }
  }

  /** Text. */
  record Text(boolean validated) implements IndexedKind {

    @Override
    public String toString() {
      return validated ? "TEXT+" : "TEXT";
    }
  }

  /**
   * An enum.
   *
   * @param constants as they stand in a key: percent-encoded
   */
  record EnumOf(String type, List<String> constants) implements IndexedKind {

    @Override
    public String toString() {
      return type + "{" + String.join(",", constants) + "}";
    }
  }

  /** A record of several components; one of one component is its component. */
  record Several(List<IndexedKind> components) implements IndexedKind {

    @Override
    public String toString() {
      return components.stream().map(Object::toString).collect(Collectors.joining(",", "(", ")"));
    }
  }

  /** The text of another kind, hashed. */
  record Hashed(IndexedKind of) implements IndexedKind {

    @Override
    public String toString() {
      return "#" + of;
    }
  }

  /** Not known, since something about it is in error: it may be any. */
  record Unknown() implements IndexedKind {

    @Override
    public String toString() {
      return "?";
    }
  }
}
