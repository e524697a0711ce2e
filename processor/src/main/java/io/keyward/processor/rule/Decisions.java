package io.keyward.processor.rule;

import io.keyward.processor.model.ValueGraph;
import io.keyward.processor.model.ValueGraph.Content;
import io.keyward.processor.model.ValueGraph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/** Values that decide what somebody may do. */
final class Decisions {

  private Decisions() {}

  /** The value type, or what it holds where it is a collection or an array, if named so. */
  static List<Node> named(ValueGraph graph) {
    List<Node> named = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>(List.of(graph.rootNode()));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (seen.add(node.id())) {
        if (isNamed(node)) {
          named.add(node);
        }
        if (node.content() == Content.HELD) {
          node.edges().forEach(edge -> open.add(graph.node(edge.target())));
        }
      }
    }
    return named;
  }

  /** Whether the value type, or what it holds, is named so. */
  static boolean isAny(ValueWalk walk) {
    return !named(walk.graph()).isEmpty();
  }

  /** Whether the type is named like a decision; enums too. */
  static boolean isNamed(Node node) {
    return node.type() instanceof DeclaredType declared
        && SecretNames.meanDecision(declared.asElement().getSimpleName().toString());
  }
}
