package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction.Uncached;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/** Warns of {@code @Uncached} on a method named like a write: it may leave entries stale. */
final class UncachedIsNoWrite implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW411;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      if (Names.soundLikeWrite(method.name()) && isNothingElse(method)) {
        method
            .actions(Uncached.class)
            .forEach(
                uncached ->
                    judgement.report(
                        id(),
                        method,
                        Place.action(method, uncached),
                        "@Uncached stands on a method named like a write, which may leave entries stale. Write @CacheEvict for what it changes, or @SuppressWarnings(\"KW411\") if it changes no entry."));
      }
    }
  }

  /** Beside another annotation, which of them holds is the affair of KW407 and KW410. */
  private static boolean isNothingElse(MethodModel method) {
    return method.actions().stream().allMatch(Uncached.class::isInstance);
  }
}
