package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.Options.ValueCodecKind;
import io.keyward.processor.model.ValueGraph;
import io.keyward.processor.model.ValueGraph.Edge;
import io.keyward.processor.model.ValueGraph.Node;
import io.keyward.processor.model.ValueGraph.Way;
import io.keyward.processor.report.RuleId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A stored value type neither is nor reaches what cannot be stored faithfully, so that a hit equals
 * the miss: {@code Object}, a wildcard, a raw type or an unresolved type variable, a stream or
 * anything else that is gone once read, a future, a function, an interface or abstract class that
 * anything may extend, an {@code Optional} in a collection or another {@code Optional}, a generic
 * type that grows without end, a map whose keys have no text form; nor what Jackson would not write
 * and make again ({@link JacksonShape}), unless the codec is a custom one.
 */
final class ValueStorable implements Rule {

  private static final Set<Way> ELEMENTS = EnumSet.of(Way.ELEMENT, Way.KEY, Way.VALUE);

  private static final String UNREADABLE_KEYS =
      "has keys without a stable text form, which is all that a key in JSON is. Key it by text, a number, an enum, a date or a record of these.";

  @Override
  public RuleId id() {
    return RuleId.KW501;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      Optional<CacheAction> stores =
          method.actions().stream().filter(CacheAction::stores).findFirst();
      ValueGraph graph = method.result().graph();
      if (stores.isPresent() && graph != null) {
        problem(graph, judgement.repository().options().valueCodec() == ValueCodecKind.JACKSON)
            .ifPresent(
                text -> judgement.report(id(), method, Place.answer(method, stores.get()), text));
      }
    }
  }

  /** How a node was reached: its path, as messages name it. */
  private record Visit(Node node, String path, @Nullable Edge by, @Nullable Node from) {}

  /** What is at fault first, nearest to the value type. */
  private static Optional<String> problem(ValueGraph graph, boolean jackson) {
    Node root = graph.rootNode();
    Deque<Visit> next = new ArrayDeque<>();
    next.add(new Visit(root, Texts.name(root.type()), null, null));
    Set<String> seen = new HashSet<>();
    while (!next.isEmpty()) {
      Visit visit = next.remove();
      Optional<String> fault =
          fault(visit).or(() -> jackson ? JacksonShape.fault(visit.node()) : Optional.empty());
      if (fault.isPresent()) {
        return Optional.of(message(visit, fault.get()));
      }
      if (seen.add(visit.node().id())) {
        visit.node().edges().stream()
            .filter(edge -> edge.way() != Way.GETTER)
            .map(edge -> follow(graph, visit, edge))
            .forEach(next::add);
      }
    }
    return Optional.empty();
  }

  private static Visit follow(ValueGraph graph, Visit visit, Edge edge) {
    String joint = edge.label().matches("[\\[<].*|") ? "" : ".";
    return new Visit(
        graph.node(edge.target()), visit.path() + joint + edge.label(), edge, visit.node());
  }

  private static String message(Visit visit, String fault) {
    String what = Texts.quote(Texts.name(visit.node().type()));
    String where =
        visit.from() == null
            ? "the value type " + what
            : "the value reaches %s by %s, which".formatted(what, visit.path());
    return where + " " + fault;
  }

  private static Optional<String> fault(Visit visit) {
    return Optional.ofNullable(
        switch (visit.node().form()) {
          case OBJECT ->
              "may be anything, and could not be read back as what it was. Name the type that it holds.";
          case WILDCARD ->
              "is not known to the compiler, and could not be read back as what it was. Name the type instead of \"?\".";
          case RAW -> "is raw, so what it holds is not known. Write its type arguments.";
          case TYPE_VARIABLE ->
              "is a type variable, so what it holds is not known. Cache it where the type is known: override the method in the interface that names it.";
          case ONE_SHOT ->
              "is gone once it is read, so there is nothing to store. Return a List or a record, or write @Uncached.";
          case FUTURE ->
              "is a result that may still come, and cannot be stored. Store what it will hold.";
          case GROWING ->
              "is generic in a type that grows without end, so its shape cannot be written down. Break the circle with a type of its own.";
          case OPEN ->
              "may be of any subtype, and could not be read back as what it was. Name a record or class, or seal it.";
          case UNSTORABLE ->
              "is no value that can be stored. Leave it out, or store what it stands for.";
          case MAP -> hasUnreadableKeys(visit.node()) ? UNREADABLE_KEYS : null;
          case OPTIONAL -> isNestedOptional(visit) ? nestedOptional() : null;
          case CLASS ->
              reopens(visit)
                  ? "is non-sealed, so that the value may be of any subtype of it, and could not be read back as what it was. Make it final, or seal it."
                  : null;
          default -> null;
        });
  }

  private static boolean hasUnreadableKeys(Node map) {
    return map.mapKey().filter(KeyKind.Unsupported.class::isInstance).isPresent();
  }

  /** Whether a sealed type, which led here, is open again from here on. */
  private static boolean reopens(Visit visit) {
    return visit.by() != null
        && visit.by().way() == Way.SUBTYPE
        && visit.from() != null
        && is(visit.from().type(), Modifier.SEALED)
        && is(visit.node().type(), Modifier.NON_SEALED);
  }

  private static boolean is(TypeMirror type, Modifier modifier) {
    return type instanceof DeclaredType declared
        && declared.asElement().getModifiers().contains(modifier);
  }

  private static boolean isNestedOptional(Visit visit) {
    return visit.by() == null || ELEMENTS.contains(visit.by().way());
  }

  private static String nestedOptional() {
    return "is an Optional inside a collection or another Optional, which JSON cannot tell from a missing one. Leave the absent ones out.";
  }
}
