package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.LifetimeModel.None;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.util.List;

/**
 * What Keyward will do and does not yet is refused, never ignored: {@code refreshAfter} and {@code
 * staleIfError} of a batch read.
 */
final class NotSupportedYet implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW000;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (CacheAction action : method.actions()) {
        checkDurations(judgement, method, action);
      }
    }
  }

  private void checkDurations(Judgement judgement, MethodModel method, CacheAction action) {
    if (!method.result().isBatch()) {
      return;
    }
    Durations.of(action).stream()
        .filter(named -> List.of("refreshAfter", "staleIfError").contains(named.attribute()))
        .filter(named -> !(named.lifetime().meaning() instanceof None))
        .forEach(
            named ->
                judgement.report(
                    id(),
                    method,
                    Place.lifetime(named.lifetime()),
                    "%s = %s is not supported yet on a batch read. ttl is: leave %s out."
                        .formatted(
                            named.attribute(),
                            Texts.quote(named.lifetime().text()),
                            named.attribute())));
  }
}
