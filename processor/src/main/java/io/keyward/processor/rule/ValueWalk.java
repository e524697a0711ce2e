package io.keyward.processor.rule;

import io.keyward.processor.model.Harmless;
import io.keyward.processor.model.ValueGraph;
import io.keyward.processor.model.ValueGraph.Content;
import io.keyward.processor.model.ValueGraph.Edge;
import io.keyward.processor.model.ValueGraph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** A walk over all that a value reaches, the nearest first; each way is gone once. */
final class ValueWalk {

  private final ValueGraph graph;
  private final List<Visit> visits = new ArrayList<>();
  private final Map<String, Set<Content>> contents = new HashMap<>();

  private ValueWalk(ValueGraph graph) {
    this.graph = graph;
  }

  /**
   * A type that was met.
   *
   * @param by the way that led to it; null at the start
   * @param spoken the {@code @NotSensitive} of the member that led to it, or to what holds it
   * @param path as messages name it: {@code User.login.passwordHash}; it starts at the first type
   *     that has members of its own
   */
  record Visit(Node node, @Nullable Edge by, Optional<Harmless> spoken, String path) {

    /** The name of the member that led to it; empty where it was no member. */
    String member() {
      return by == null || by.element() == null ? "" : by.label();
    }
  }

  /** A node and what speaks for all that it holds: from there on, all ways are one. */
  private record Reached(String node, Optional<Harmless> spoken) {}

  /** All that {@code graph} reaches. */
  static ValueWalk over(ValueGraph graph) {
    ValueWalk walk = new ValueWalk(graph);
    walk.go();
    return walk;
  }

  List<Visit> visits() {
    return Collections.unmodifiableList(visits);
  }

  private void go() {
    Deque<Visit> open = new ArrayDeque<>();
    Set<Reached> seen = new HashSet<>();
    Node root = graph.rootNode();
    open.add(new Visit(root, null, Optional.empty(), start(root)));
    while (!open.isEmpty()) {
      Visit visit = open.remove();
      visits.add(visit);
      if (seen.add(new Reached(visit.node().id(), spokenInside(visit)))) {
        visit.node().edges().forEach(edge -> open.add(follow(visit, edge)));
      }
    }
  }

  private Visit follow(Visit visit, Edge edge) {
    Node target = graph.node(edge.target());
    if (edge.element() != null) {
      return new Visit(
          target, edge, edge.sensitivity().harmless(), visit.path() + "." + edge.label());
    }
    boolean atStart =
        visit.node().content() == Content.HELD && visit.path().equals(start(visit.node()));
    return new Visit(
        target,
        edge,
        spokenInside(visit),
        atStart ? start(target) : visit.path() + joint(edge, target));
  }

  /** What speaks for a member speaks for what that holds, too: not for members of its own. */
  private static Optional<Harmless> spokenInside(Visit visit) {
    return visit.node().content() == Content.HELD ? visit.spoken() : Optional.empty();
  }

  private static String joint(Edge edge, Node target) {
    return switch (edge.way()) {
      case ARGUMENT -> target.content() == Content.HELD ? "" : "<" + start(target) + ">";
      case SUBTYPE -> "." + edge.label();
      default -> edge.label();
    };
  }

  /** How a path starts: a class's name without arguments. */
  private static String start(Node node) {
    return node.type() instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : Texts.name(node.type());
  }

  /** What a value of that type tells by itself and by what it holds. */
  Set<Content> contents(Node node) {
    return contents.computeIfAbsent(node.id(), id -> holds(node));
  }

  private Set<Content> holds(Node node) {
    if (node.content() != Content.HELD) {
      return EnumSet.of(node.content());
    }
    Set<Content> found = EnumSet.noneOf(Content.class);
    held(node).forEach(held -> found.add(held.content()));
    return found;
  }

  /** The value type and what it holds: as a collection, an array, a map. */
  List<Node> held() {
    return held(graph.rootNode());
  }

  private List<Node> held(Node node) {
    List<Node> held = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>(List.of(node));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Node next = open.remove();
      if (seen.add(next.id())) {
        held.add(next);
        if (next.content() == Content.HELD) {
          next.edges().forEach(edge -> open.add(graph.node(edge.target())));
        }
      }
    }
    return held;
  }

  /** Whether a value of that type, under that name, is a secret. */
  boolean isSecret(String name, Node node) {
    Set<Content> contents = contents(node);
    return (contents.contains(Content.TEXT) && SecretNames.meanSecret(name))
        || (contents.contains(Content.NUMBER) && SecretNames.meanSecretNumber(name));
  }
}
