package io.keyward.processor.rule;

import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.report.RuleId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A class in its package can implement the interface: it is not private, nor nested in a private
 * type, nor sealed, nor an annotation type. Otherwise there could be no decorator.
 */
final class TypeImplementable implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW602;
  }

  @Override
  public void check(Judgement judgement) {
    RepositoryModel repository = judgement.repository();
    String problem = problem(repository);
    if (problem != null) {
      judgement.report(
          id(),
          Place.type(SourceRef.of(repository.type()), repository),
          repository.label() + ": " + problem);
    }
  }

  private static String first(RepositoryModel repository, Predicate<MethodModel> which) {
    return repository.methods().stream()
        .filter(which)
        .map(method -> Texts.quote(method.name()))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String problem(RepositoryModel repository) {
    return switch (repository.form()) {
      case INACCESSIBLE ->
          "the interface, or a type around it or in its signatures, is private, so no class of its package can implement it. Make it package-private.";
      case SEALED ->
          "the interface is sealed, so the decorator may not implement it. Remove \"sealed\", or annotate an interface of its own.";
      case UNWRITABLE ->
          "Java cannot write the name of its method %s, as Kotlin makes names for value classes. Inherit from an interface without that method, or declare it there with what the class wraps."
              .formatted(first(repository, method -> !method.isWritable()));
      case TAKEN ->
          "every class has a method %s of Object, which declares, returns or throws something else than the interface's. Give that another name."
              .formatted(first(repository, MethodModel::isTaken));
      case ANNOTATION_TYPE -> "an annotation type cannot be decorated. Write an interface.";
      case IMPLEMENTABLE, CLASS -> null;
    };
  }
}
