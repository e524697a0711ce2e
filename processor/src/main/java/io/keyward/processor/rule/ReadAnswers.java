package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/**
 * A {@code @Cacheable} method answers something: not {@code void}, {@code Void} or a future of it.
 */
final class ReadAnswers implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW401;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      if (method.result().isNothing()) {
        method
            .actions(CacheAction.Read.class)
            .forEach(
                read ->
                    judgement.report(
                        id(),
                        method,
                        Place.answer(method, read),
                        "@Cacheable stands on a method that returns %s, so there is nothing to cache. Return the value, or write @CacheEvict or @Uncached."
                            .formatted(Texts.name(method.result().declared()))));
      }
    }
  }
}
