package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import io.keyward.processor.rule.ValueWalk.Visit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stored value, and the method that it comes from, neither is nor reaches what is
 * {@code @Sensitive} or named like a secret: by components, fields, getters, elements, type
 * arguments and subtypes. The type decides first: a {@code boolean}, a number, a date, a duration
 * or an enum is no secret; a class is judged by its own name and by what it holds.
 * {@code @NotSensitive} silences what is only named like one, where it stands, and on the method
 * those members that its {@code paths} name.
 */
final class NoSecretInValue implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW502;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      Optional<CacheAction> stores =
          method.actions().stream().filter(CacheAction::stores).findFirst();
      @Nullable ValueWalk walk = judgement.walk(method);
      if (stores.isPresent() && walk != null) {
        ofMethod(method, walk)
            .or(() -> ofValue(method, walk))
            .ifPresent(
                text -> judgement.report(id(), method, Place.answer(method, stores.get()), text));
      }
    }
  }

  private static Optional<String> ofMethod(MethodModel method, ValueWalk walk) {
    if (method.sensitivity().sensitive() && method.sensitivity().harmless().isEmpty()) {
      return Optional.of(
          "the method is @Sensitive, so what it answers is never stored. Write @Uncached instead.");
    }
    boolean named = walk.isSecret(method.name(), walk.visits().get(0).node());
    return named && method.sensitivity().harmless().isEmpty()
        ? Optional.of(
            "the method is named like one that answers a secret, which is never stored. Write @Uncached, or mark the method @NotSensitive(justification = \"…\") if it answers none.")
        : Optional.empty();
  }

  private static Optional<String> ofValue(MethodModel method, ValueWalk walk) {
    return walk.visits().stream()
        .flatMap(visit -> problem(method, walk, visit).stream())
        .findFirst();
  }

  private static Optional<String> problem(MethodModel method, ValueWalk walk, Visit visit) {
    if (Secrets.isMarked(visit) && !Secrets.isContradicted(visit)) {
      return Optional.of(
          "the value reaches %s, which is @Sensitive and never stored. Return a type without it, or write @Uncached."
              .formatted(visit.path()));
    }
    boolean named = Secrets.isNamed(walk, visit) || Secrets.isNamed(visit.node());
    return named && !Secrets.isSilenced(walk, method, visit)
        ? Optional.of(
            "the value reaches %s, which is named like a secret; those are never stored. Return a type without it, or mark it @NotSensitive(justification = \"…\") if it is none."
                .formatted(visit.path()))
        : Optional.empty();
  }
}
