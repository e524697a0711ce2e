package io.keyward.processor.parse;

import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.Sensitivity;
import io.keyward.processor.model.ValueGraph;
import io.keyward.processor.model.ValueGraph.Edge;
import io.keyward.processor.model.ValueGraph.Form;
import io.keyward.processor.model.ValueGraph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Builds the graphs of value types, breadth first and bounded: a type whose arguments keep growing
 * on one way, or the one that makes a graph too large, becomes {@link Form#GROWING} and is not
 * looked into.
 */
final class ValueGraphs {

  private static final int MOST_GROWTHS = 5;
  private static final int MOST_NODES = 10_000;

  private final ValueForms forms;
  private final ValueMembers members;
  private final Env env;
  private final Map<String, ValueGraph> known = new HashMap<>();
  private final Map<String, Seen> looked = new HashMap<>();

  ValueGraphs(Env env) {
    this.env = env;
    this.forms = new ValueForms(env);
    this.members = new ValueMembers(env);
  }

  /** The graph of {@code value}. */
  ValueGraph of(TypeMirror value) {
    String id = TypeIds.of(value);
    ValueGraph graph = known.get(id);
    if (graph == null) {
      graph = build(value, id);
      known.put(id, graph);
    }
    return graph;
  }

  private ValueGraph build(TypeMirror root, String rootId) {
    SortedMap<String, Node> nodes = new TreeMap<>();
    Deque<Visit> open = new ArrayDeque<>();
    open.add(new Visit(root, rootId, TypeIds.depth(root), null));
    while (!open.isEmpty()) {
      Visit visit = open.removeFirst();
      if (nodes.containsKey(visit.id)) {
        continue;
      }
      boolean endless = nodes.size() >= MOST_NODES || visit.growths() > MOST_GROWTHS;
      Seen seen = endless ? look(visit.type, visit.id, Form.GROWING) : look(visit.type, visit.id);
      nodes.put(visit.id, seen.node);
      for (int i = 0; i < seen.members.size(); i++) {
        open.addLast(visit.to(seen.members.get(i), seen.node.edges().get(i).target()));
      }
    }
    return new ValueGraph(rootId, Collections.unmodifiableSortedMap(nodes));
  }

  /** Looks into a type once, however many values reach it; a variable is another in each method. */
  private Seen look(TypeMirror type, String id) {
    Seen seen = looked.get(id);
    if (seen == null) {
      seen = look(type, id, forms.of(type));
      if (type.getKind() != TypeKind.TYPEVAR) {
        looked.put(id, seen);
      }
    }
    return seen;
  }

  private Seen look(TypeMirror type, String id, Form form) {
    List<Edge> edges = new ArrayList<>();
    List<TypeMirror> targets = new ArrayList<>();
    for (ValueMembers.Member member : members.of(type, form)) {
      edges.add(edge(type, member, TypeIds.of(member.type())));
      targets.add(member.type());
    }
    Node node =
        new Node(
            id,
            type,
            form,
            ValueContents.of(env, type, form),
            Sensitivities.ofType(env, type),
            isEntity(type),
            List.copyOf(edges),
            mapKey(type, form));
    return new Seen(node, targets);
  }

  private static boolean isEntity(TypeMirror type) {
    return TypeViews.element(type)
        .filter(
            element ->
                Mirror.all(element).stream()
                    .map(Mirror::name)
                    .anyMatch(AnnotationNames.ENTITIES::contains))
        .isPresent();
  }

  private Edge edge(TypeMirror from, ValueMembers.Member member, String target) {
    @Nullable Element element = member.element();
    Sensitivity sensitivity =
        element == null
            ? Sensitivity.UNMARKED
            : Sensitivities.ofMember(env, (DeclaredType) from, element);
    return new Edge(member.label(), member.way(), element, sensitivity, target);
  }

  private Optional<KeyKind> mapKey(TypeMirror type, Form form) {
    return form == Form.MAP
        ? TypeViews.as(env, type, "java.util.Map")
            .flatMap(map -> KeyKinds.of(env, TypeViews.argument(env, map, 0), Optional.empty()))
        : Optional.empty();
  }

  /** What was found in a type, and the types that its edges lead to. */
  private record Seen(Node node, List<TypeMirror> members) {}

  /** A type that is to be looked into, and the way to it. */
  private record Visit(TypeMirror type, String id, int depth, @Nullable Visit from) {

    Visit to(TypeMirror next, String nextId) {
      return new Visit(next, nextId, TypeIds.depth(next), this);
    }

    /** How often on this way the same class was met with ever deeper arguments. */
    int growths() {
      if (!(type instanceof DeclaredType declared) || declared.getTypeArguments().isEmpty()) {
        return 0;
      }
      int growths = 0;
      int shallowest = depth;
      for (@Nullable Visit before = from; before != null; before = before.from) {
        if (before.depth < shallowest
            && before.type instanceof DeclaredType other
            && other.asElement().equals(declared.asElement())) {
          growths++;
          shallowest = before.depth;
        }
      }
      return growths;
    }
  }
}
