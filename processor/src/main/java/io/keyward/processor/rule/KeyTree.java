package io.keyward.processor.rule;

import io.keyward.processor.model.IndexedKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keys of entries by their segments, to find those that can be one key with another without looking
 * at each. Filled first, then asked: what meets a pattern at a place is searched there once.
 */
final class KeyTree {

  /** What follows one beginning of keys. */
  private static final class Node {
    private final Map<String, Node> fixed = new LinkedHashMap<>();
    private final Map<String, Node> open = new LinkedHashMap<>();
    private final Map<String, List<Node>> met = new HashMap<>();
    private final List<Integer> here = new ArrayList<>();

    Node next(String segment) {
      return (Meeting.isFixed(segment) ? fixed : open).computeIfAbsent(segment, text -> new Node());
    }
  }

  private final Meeting meeting;
  private final Map<List<Object>, Node> roots = new HashMap<>();

  KeyTree(Meeting meeting) {
    this.meeting = meeting;
  }

  /** Adds an entry's key, which parses, under a number. */
  void add(IndexedKey key, int number) {
    Meeting.Form form = meeting.form(key);
    Node node = roots.computeIfAbsent(form.scope(), scope -> new Node());
    for (String segment : form.segments()) {
      node = node.next(segment);
    }
    node.here.add(number);
  }

  /** The numbers of the keys that can be one with that of an entry, which parses, in order. */
  List<Integer> oneWith(IndexedKey key) {
    Meeting.Form form = meeting.form(key);
    Node root = roots.get(form.scope());
    List<Node> at = root == null ? List.of() : List.of(root);
    for (String segment : form.segments()) {
      at = at.stream().flatMap(node -> meeting(node, segment).stream()).toList();
    }
    return at.stream().flatMap(node -> node.here.stream()).sorted().toList();
  }

  private List<Node> meeting(Node node, String segment) {
    return node.met.computeIfAbsent(
        segment,
        pattern ->
            Meeting.isFixed(pattern)
                ? Stream.concat(
                        Stream.ofNullable(node.fixed.get(pattern)), meeting(node.open, pattern))
                    .toList()
                : Stream.concat(meeting(node.fixed, pattern), meeting(node.open, pattern))
                    .toList());
  }

  private Stream<Node> meeting(Map<String, Node> nodes, String pattern) {
    return nodes.entrySet().stream()
        .filter(node -> meeting.meet(pattern, node.getKey()))
        .map(Map.Entry::getValue);
  }
}
