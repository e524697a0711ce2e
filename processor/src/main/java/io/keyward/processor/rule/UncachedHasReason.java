package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.CacheAction.Uncached;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.TypeLevelAction;
import io.keyward.processor.report.RuleId;
import java.util.Optional;

/** An {@code @Uncached} says why, and stands beside no other cache annotation. */
final class UncachedHasReason implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW407;
  }

  @Override
  public void check(Judgement judgement) {
    for (TypeLevelAction typeLevel : judgement.repository().typeLevel()) {
      if (typeLevel.action() instanceof Uncached uncached && uncached.reason().isBlank()) {
        judgement.report(
            id(),
            Place.type(uncached.reasonAt(), typeLevel),
            judgement.repository().label() + ": " + blank());
      }
    }
    for (MethodModel method : judgement.methods()) {
      for (Uncached uncached : method.actions(Uncached.class)) {
        if (!uncached.onType()) {
          check(judgement, method, uncached);
        }
      }
    }
  }

  private void check(Judgement judgement, MethodModel method, Uncached uncached) {
    Place place = Place.action(method, uncached);
    Optional<CacheAction> other =
        method.actions().stream().filter(action -> !(action instanceof Uncached)).findFirst();
    if (uncached.reason().isBlank()) {
      judgement.report(id(), method, place.standingAt(uncached.reasonAt()), blank());
    } else if (other.isPresent()) {
      judgement.report(
          id(),
          method,
          place,
          "@Uncached stands beside %s. Remove the one that does not fit."
              .formatted(Annotations.name(other.get())));
    }
  }

  private static String blank() {
    return "the reason of @Uncached is blank. Say why it is not cached, as in reason = \"a report that nobody reads twice\".";
  }
}
