package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.LifetimeModel.Eternal;
import io.keyward.processor.model.LifetimeModel.None;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/** A {@code refreshAfter} is shorter than the ttl: later there is nothing left to refresh. */
final class RefreshInTime implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW305;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      for (CacheAction.Read read : method.actions(CacheAction.Read.class)) {
        LifetimeModel refresh = read.refreshAfter();
        boolean late =
            refresh.meaning() instanceof Eternal
                || Durations.compare(refresh, read.ttl()) > 0
                || refresh.meaning().equals(read.ttl().meaning());
        if (late && !(refresh.meaning() instanceof None)) {
          judgement.report(
              id(),
              method,
              Place.lifetime(refresh),
              "refreshAfter = %s is not shorter than ttl = %s, so nothing would be left to refresh. Write a shorter one."
                  .formatted(Texts.quote(refresh.text()), Texts.quote(read.ttl().text())));
        }
      }
    }
  }
}
