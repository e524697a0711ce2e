package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ValueGraph.Node;
import io.keyward.processor.report.RuleId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Warns of a value type, or what it holds as a collection or an array, that is a managed entity: a
 * hit is detached, so changes to it are silently not saved.
 */
final class NoManagedEntity implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW504;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      Optional<CacheAction> stores =
          method.actions().stream().filter(CacheAction::stores).findFirst();
      @Nullable ValueWalk walk = judgement.walk(method);
      if (stores.isPresent() && walk != null) {
        walk.held().stream()
            .filter(Node::entity)
            .findFirst()
            .ifPresent(
                node ->
                    judgement.report(
                        id(),
                        method,
                        Place.answer(method, stores.get()),
                        "the value type %s is a managed entity. A hit is detached, so that changes to it are silently not saved: return a record."
                            .formatted(Texts.quote(Texts.name(node.type())))));
      }
    }
  }
}
