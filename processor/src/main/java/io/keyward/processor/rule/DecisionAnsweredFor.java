package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ValueGraph.Node;
import io.keyward.processor.report.RuleId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stored value that decides what somebody may do, by the words in the name of its method or its
 * type, is {@code @SecuritySensitive} with a justification, or {@code @NotSensitive}.
 */
final class DecisionAnsweredFor implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW503;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      Optional<CacheAction> stores =
          method.actions().stream().filter(CacheAction::stores).findFirst();
      @Nullable ValueWalk walk = judgement.walk(method);
      if (stores.isPresent() && walk != null && !isAnsweredFor(method)) {
        decision(method, walk)
            .ifPresent(
                named ->
                    judgement.report(
                        id(), method, Place.answer(method, stores.get()), message(method, named)));
      }
    }
  }

  private static boolean isAnsweredFor(MethodModel method) {
    return method.sensitivity().harmless().isPresent()
        || method.decision().filter(decision -> !decision.justification().isBlank()).isPresent();
  }

  /** What is named like a decision: the method, or its value type. */
  private static Optional<String> decision(MethodModel method, ValueWalk walk) {
    if (SecretNames.meanDecision(method.name())) {
      return Optional.of("the method");
    }
    return Decisions.named(walk).stream()
        .filter(node -> node.sensitivity().harmless().isEmpty())
        .findFirst()
        .map(Node::type)
        .map(type -> "the value type " + Texts.quote(Texts.name(type)));
  }

  private static String message(MethodModel method, String named) {
    return method.decision().isPresent()
        ? "the justification of @SecuritySensitive is blank. Say why a decision that is up to a minute old is acceptable."
        : "%s is named like one that decides what somebody may do, which a cached answer would go on allowing. Write @SecuritySensitive(justification = \"…\") and a ttl of at most 60s, or @NotSensitive(justification = \"…\") if it decides nothing."
            .formatted(named);
  }
}
