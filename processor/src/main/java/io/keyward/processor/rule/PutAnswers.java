package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/** A {@code @CachePut} method returns the value that its entries hold; nothing is no value. */
final class PutAnswers implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW405;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      if (method.result().isNothing()) {
        method
            .actions(CacheAction.Put.class)
            .forEach(
                put ->
                    judgement.report(
                        id(),
                        method,
                        Place.answer(method, put),
                        "@CachePut stands on a method that returns %s, so there is nothing to put. Return the value, or write @CacheEvict(key = %s)."
                            .formatted(
                                Texts.name(method.result().declared()),
                                Texts.quote(put.key().template().text()))));
      }
    }
  }
}
