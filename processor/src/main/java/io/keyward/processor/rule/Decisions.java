package io.keyward.processor.rule;

import io.keyward.processor.model.ValueGraph.Node;
import java.util.List;
import javax.lang.model.type.DeclaredType;

/** Values that decide what somebody may do. */
final class Decisions {

  private Decisions() {}

  /** The value type, or what it holds where it is a collection or an array, if named so. */
  static List<Node> named(ValueWalk walk) {
    return walk.held().stream().filter(Decisions::isNamed).toList();
  }

  /** Whether the value type, or what it holds, is named so. */
  static boolean isAny(ValueWalk walk) {
    return !named(walk).isEmpty();
  }

  /** Whether the type is named like a decision; enums too. */
  static boolean isNamed(Node node) {
    return node.type() instanceof DeclaredType declared
        && SecretNames.meanDecision(declared.asElement().getSimpleName().toString());
  }
}
