package io.keyward.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A value type and all that it reaches, as a graph, since types may refer to themselves. The rules
 * on values walk it; the fingerprint is a digest of it.
 *
 * @param root the id of the value type's node
 * @param nodes by id, the type's canonical text with its arguments
 */
public record ValueGraph(String root, SortedMap<String, Node> nodes) {

  /** The value type's node. */
  public Node rootNode() {
    return node(root);
  }

  /** The node of that id. */
  public Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException(id);
    }
    return node;
  }

  /**
   * A type, and the ways that lead from it.
   *
   * @param entity whether a persistence context manages it
   * @param edges components in order, or fields by name; then getters by name, subtypes, arguments
   * @param mapKey how a map's keys become text, as in a template; empty for all that is no map
   */
  public record Node(
      String id,
      TypeMirror type,
      Form form,
      Content content,
      Sensitivity sensitivity,
      boolean entity,
      List<Edge> edges,
      Optional<KeyKind> mapKey) {}

  /**
   * A way from one type to another.
   *
   * @param label how messages name it: the member's name, a getter's property, {@code []} for
   *     elements
   * @param element the member; null for elements, keys, values, arguments and subtypes
   */
  public record Edge(
      String label, Way way, @Nullable Element element, Sensitivity sensitivity, String target) {}

  /** How one type reaches another. */
  public enum Way {
    COMPONENT,
    FIELD,
    /** A public getter without a component or field of its property's name: never stored. */
    GETTER,
    ELEMENT,
    KEY,
    VALUE,
    ARGUMENT,
    SUBTYPE
  }

  /** What a value of a type tells whoever reads it. */
  public enum Content {
    /** A yes or no, a date, a duration, one of an enum's constants. */
    PLAIN,
    NUMBER,
    /** Text, or what holds it unseen: bytes, a UUID, an {@code Object}, a class of the JDK. */
    TEXT,
    /** What its elements, values or bounds tell: a collection, an array, a wildcard. */
    HELD,
    /** What its members tell: a class or interface of the user's. */
    MEMBERS
  }

  /** What a type is to a codec. */
  public enum Form {
    /**
     * A primitive's box, {@code String}, a {@code java.time} type and the like: not looked into.
     */
    SCALAR,
    /** {@code byte[]}. */
    BYTES,
    ENUM,
    ARRAY,
    COLLECTION,
    MAP,
    RECORD,
    CLASS,
    /** A sealed interface or class, or one closed by {@code @JsonSubTypes}. */
    CLOSED,
    /** An interface or abstract class that anything may extend. */
    OPEN,
    OBJECT,
    WILDCARD,
    RAW,
    TYPE_VARIABLE,
    OPTIONAL,
    FUTURE,
    /** {@code Stream}, {@code Iterator}, {@code InputStream} and the like: gone once read. */
    ONE_SHOT,
    /** A function, a {@code Class}, or no class at all: no value. */
    UNSTORABLE,
    /**
     * A class of the JDK that is none of the above: a codec may know it; Jackson alone does not.
     */
    FOREIGN,
    /** A generic type whose arguments grow without end. */
    GROWING,
    /** In error: javac's to report. */
    UNRESOLVED
  }
}
