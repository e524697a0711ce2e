package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.LifetimeModel.Eternal;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/**
 * {@code ttl = "eternal"} has a {@code justification}: a mistake in such an entry stays for good.
 */
final class EternalJustified implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW302;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      for (CacheAction action : method.actions()) {
        if (!Durations.isJustified(action)) {
          Durations.of(action).stream()
              .filter(named -> named.attribute().equals("ttl"))
              .filter(named -> named.lifetime().meaning() instanceof Eternal)
              .forEach(
                  named ->
                      judgement.report(
                          id(),
                          method,
                          Place.lifetime(named.lifetime()),
                          "the ttl is \"eternal\" without a justification. Write a duration such as \"1d\", or add justification = \"…\" to say why the entry never expires."));
        }
      }
    }
  }
}
