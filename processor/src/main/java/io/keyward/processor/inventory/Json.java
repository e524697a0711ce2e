package io.keyward.processor.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A JSON value. Members are sorted by name, so that the same facts are the same text. */
sealed interface Json {

  /** An object. */
  record Members(SortedMap<String, Json> values) implements Json {

    /** The text of that member, or the empty text. */
    String text(String name) {
      return values.get(name) instanceof Text text ? text.value() : "";
    }

    /** The object of that member, or an empty one. */
    Members members(String name) {
      return values.get(name) instanceof Members members ? members : new Members(new TreeMap<>());
    }

    /** The texts in the list of that member; none where there is no such list. */
    List<String> texts(String name) {
      return items(name).stream()
          .filter(Text.class::isInstance)
          .map(item -> ((Text) item).value())
          .toList();
    }

    /** The objects in the list of that member; none where there is no such list. */
    List<Members> list(String name) {
      return items(name).stream()
          .filter(Members.class::isInstance)
          .map(Members.class::cast)
          .toList();
    }

    /** The same, without some members. */
    Members without(Set<String> names) {
      SortedMap<String, Json> left = new TreeMap<>(values);
      left.keySet().removeAll(names);
      return new Members(left);
    }

    boolean has(String name) {
      return values.containsKey(name);
    }

    private List<Json> items(String name) {
      return values.get(name) instanceof Items items ? items.values() : List.of();
    }
  }

  /** An array. */
  record Items(List<Json> values) implements Json {}

  /** A text. */
  record Text(String value) implements Json {}

  /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
  record Literal(String value) implements Json {}

  /** An array of texts, in their order. */
  static Items texts(Collection<String> texts) {
    return new Items(texts.stream().<Json>map(Text::new).toList());
  }

  /** An object; of two values of one name, the later one. */
  static Members members(Map<String, ? extends Json> values) {
    return new Members(new TreeMap<>(values));
  }

  /** Collects entries into an object; of two values of one name, the later one. */
  static <V extends Json> Collector<Map.Entry<String, V>, ?, Members> toMembers() {
    BinaryOperator<Json> later = (first, second) -> second;
    return Collectors.collectingAndThen(
        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, later, TreeMap::new),
        Members::new);
  }

  /** An object in the making: what is empty is left out. */
  final class Draft {

    private final SortedMap<String, Json> values = new TreeMap<>();

    Draft put(String name, String text) {
      return text.isBlank() ? this : put(name, new Text(text));
    }

    Draft put(String name, Collection<String> texts) {
      return texts.isEmpty() ? this : put(name, texts(texts));
    }

    Draft put(String name, Members members) {
      return members.values().isEmpty() ? this : put(name, (Json) members);
    }

    Draft put(String name, Items items) {
      return items.values().isEmpty() ? this : put(name, (Json) items);
    }

    private Draft put(String name, Json value) {
      values.put(name, value);
      return this;
    }

    Members build() {
      return new Members(values);
    }
  }
}
