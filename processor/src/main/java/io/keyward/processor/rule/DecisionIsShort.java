package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.LifetimeModel.Eternal;
import io.keyward.processor.model.LifetimeModel.Lasting;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.util.Optional;

/** A {@code @SecuritySensitive} entry lives 60 seconds at most, {@code staleIfError} included. */
final class DecisionIsShort implements Rule {

  private static final long LONGEST = 60_000_000_000L;

  @Override
  public RuleId id() {
    return RuleId.KW306;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      if (method.decision().isPresent()) {
        method.actions().forEach(action -> check(judgement, method, action));
      }
    }
  }

  private void check(Judgement judgement, MethodModel method, CacheAction action) {
    if (action instanceof CacheAction.Read read) {
      check(judgement, method, read.ttl(), Optional.of(read.staleIfError()));
    } else if (action instanceof CacheAction.Put put) {
      check(judgement, method, put.ttl(), Optional.empty());
    }
  }

  private void check(
      Judgement judgement, MethodModel method, LifetimeModel ttl, Optional<LifetimeModel> stale) {
    boolean eternal = ttl.meaning() instanceof Eternal; // an eternal staleIfError is KW301's
    long more = stale.map(DecisionIsShort::nanos).orElse(0L);
    if (eternal || nanos(ttl) + more > LONGEST) {
      String longer =
          stale
              .filter(lifetime -> more > 0)
              .map(lifetime -> ", staleIfError = " + Texts.quote(lifetime.text()))
              .orElse("");
      Place place = Place.lifetime(ttl);
      judgement.report(
          id(),
          method,
          stale.map(place::alsoAbout).orElse(place),
          "the entry decides what somebody may do and lives longer than 60 s: ttl = %s%s. Write ttl = \"60s\" or less%s."
              .formatted(
                  Texts.quote(ttl.text()), longer, more == 0 ? "" : ", staleIfError included"));
    }
  }

  private static long nanos(LifetimeModel lifetime) {
    return lifetime.meaning() instanceof Lasting lasting ? lasting.nanos() : 0;
  }
}
