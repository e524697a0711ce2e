package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.TypeLevelAction;
import io.keyward.processor.report.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * A type-level annotation covers what it says: each glob of its {@code methods} matches a method
 * that has no annotation of its own, no other type-level annotation claims the same method, and a
 * {@code @CacheEvict} has {@code methods} at all. One finding an annotation.
 */
final class GlobsMatch implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW410;
  }

  @Override
  public void check(Judgement judgement) {
    RepositoryModel repository = judgement.repository();
    for (TypeLevelAction typeLevel : repository.typeLevel()) {
      problem(typeLevel, repository)
          .ifPresent(
              text ->
                  judgement.report(
                      id(),
                      Place.type(typeLevel.methodsAt(), typeLevel),
                      repository.label() + ": " + text));
    }
  }

  private static Optional<String> problem(TypeLevelAction typeLevel, RepositoryModel repository) {
    String annotation = Annotations.name(typeLevel.action());
    if (typeLevel.action() instanceof CacheAction.Evict && typeLevel.globs().isEmpty()) {
      return Optional.of(
          "%s on a type names no methods. Add methods = {\"save*\", \"delete*\"}, with globs of the methods that evict."
              .formatted(annotation));
    }
    if (!typeLevel.unmatched().isEmpty()) {
      return Optional.of(
          "%s names %s, which matches no method without an annotation of its own; %s. Mend the glob, or remove it."
              .formatted(
                  annotation,
                  Texts.list(typeLevel.unmatched().stream().map(Texts::quote).toList()),
                  available(repository)));
    }
    return claimedBefore(typeLevel, repository)
        .map(
            method ->
                "%s claims %s, which another annotation of the type claims already. Narrow the methods of one of them."
                    .formatted(annotation, method.name()));
  }

  private static String available(RepositoryModel repository) {
    List<String> names =
        repository.methods().stream()
            .filter(method -> method.actions().stream().allMatch(CacheAction::onType))
            .map(MethodModel::name)
            .distinct()
            .toList();
    return names.isEmpty() ? "there is none" : "those are " + Texts.list(names);
  }

  /** A method that this annotation and an earlier one claim. */
  private static Optional<MethodModel> claimedBefore(
      TypeLevelAction typeLevel, RepositoryModel repository) {
    return repository.methods().stream()
        .filter(method -> indexIn(method, typeLevel) > 0)
        .findFirst();
  }

  private static int indexIn(MethodModel method, TypeLevelAction typeLevel) {
    return method.actions().stream().map(CacheAction::at).toList().indexOf(typeLevel.action().at());
  }
}
