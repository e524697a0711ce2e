package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.Words;
import io.keyward.processor.report.RuleId;
import java.util.Optional;

/**
 * {@code @Cacheable} stands on no write: not beside {@code @CachePut} or {@code @CacheEvict}, and
 * not on a method whose first word is that of a write, unless its {@code justification} says that
 * it only reads. A hit would leave the write undone.
 */
final class ReadIsNoWrite implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW402;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (CacheAction.Read read : method.actions(CacheAction.Read.class)) {
        problem(method, read)
            .ifPresent(text -> judgement.report(id(), method, Place.answer(method, read), text));
      }
    }
  }

  private static Optional<String> problem(MethodModel method, CacheAction.Read read) {
    Optional<String> beside =
        method.actions().stream()
            .filter(
                action -> action instanceof CacheAction.Put || action instanceof CacheAction.Evict)
            .map(action -> action instanceof CacheAction.Put ? "@CachePut" : "@CacheEvict")
            .findFirst();
    if (beside.isPresent()) {
      return Optional.of(
          "@Cacheable stands beside %s, but a hit would skip the write. Leave the one that fits."
              .formatted(beside.get()));
    }
    return Names.soundLikeWrite(method.name()) && !Durations.isJustified(read)
        ? Optional.of(
            "@Cacheable stands on a method whose name begins with the word %s, and a hit would skip the write. Write @CachePut or @CacheEvict, or add justification = \"…\" if it only reads."
                .formatted(Texts.quote(Words.first(method.name()))))
        : Optional.empty();
  }
}
