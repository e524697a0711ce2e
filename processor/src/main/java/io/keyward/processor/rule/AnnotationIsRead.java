package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.MethodModel.MethodForm;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.RepositoryModel.TypeForm;
import io.keyward.processor.model.TypeLevelAction;
import io.keyward.processor.report.RuleId;
import java.util.Optional;

/**
 * A cache annotation stands where something reads it: on an interface's abstract or default method,
 * {@code @ThroughCache} on a default one; not in a class, and not on a private or static method.
 * What it finds hides the method from all other rules.
 */
final class AnnotationIsRead implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW601;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      method.actions().stream()
          .flatMap(action -> problem(method, action).map(text -> new At(action, text)).stream())
          .findFirst()
          .ifPresent(
              at -> judgement.report(id(), method, Place.action(method, at.action()), at.text()));
    }
    if (judgement.repository().form() == TypeForm.CLASS) {
      checkClass(judgement);
    }
  }

  private void checkClass(Judgement judgement) {
    RepositoryModel repository = judgement.repository();
    for (TypeLevelAction typeLevel : repository.typeLevel()) {
      judgement.report(
          id(),
          Place.type(typeLevel.action().at(), typeLevel),
          repository.label() + ": " + onClass(Annotations.name(typeLevel.action())));
    }
    boolean said = !repository.typeLevel().isEmpty() || !repository.methods().isEmpty();
    repository
        .global()
        .filter(global -> !said)
        .ifPresent(
            global ->
                judgement.report(
                    id(),
                    Place.type(global.at(), global),
                    repository.label() + ": " + onClass("@GlobalCache")));
  }

  private record At(CacheAction action, String text) {}

  private static Optional<String> problem(MethodModel method, CacheAction action) {
    return Optional.ofNullable(
        switch (method.form()) {
          case OF_CLASS -> onClass(Annotations.name(action));
          case STATIC, PRIVATE ->
              "%s stands on a %s method, which no decorator can wrap. Move it to an abstract or default method of the interface."
                  .formatted(
                      Annotations.name(action),
                      method.form() == MethodForm.STATIC ? "static" : "private");
          case ABSTRACT ->
              action instanceof CacheAction.Through
                  ? "@ThroughCache stands on a method that is not default, so nothing runs on the decorator. Give the method a body, or write another cache annotation."
                  : null;
          case DEFAULT -> null;
        });
  }

  private static String onClass(String annotation) {
    return "%s stands in a class, where nothing reads it: Keyward wraps interfaces. Extract an interface and annotate that, or declare the entries in a @CacheCatalog and use its handles."
        .formatted(annotation);
  }
}
