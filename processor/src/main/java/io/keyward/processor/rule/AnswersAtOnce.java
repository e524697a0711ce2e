package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.MethodModel.Delivery;
import io.keyward.processor.report.RuleId;

/**
 * A method with a cache annotation other than {@code @Uncached} neither suspends (Kotlin) nor
 * returns a publisher: a decorator could cache what it promises, not what it delivers. What this
 * rule finds hides the method from all others.
 */
final class AnswersAtOnce implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW605;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      if (method.delivery() != Delivery.WHOLE) {
        method.actions().stream()
            .filter(action -> !(action instanceof CacheAction.Uncached))
            .findFirst()
            .ifPresent(action -> report(judgement, method, action));
      }
    }
  }

  private void report(Judgement judgement, MethodModel method, CacheAction action) {
    String what =
        method.delivery() == Delivery.SUSPENDED
            ? "suspends"
            : "returns " + Texts.name(method.result().declared()) + ", a publisher";
    judgement.report(
        id(),
        method,
        Place.action(method, action),
        "%s stands on a method that %s. Return a CompletableFuture, or write @Uncached."
            .formatted(Annotations.name(action), what));
  }
}
