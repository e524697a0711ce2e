package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.MethodModel.MethodForm;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.RepositoryModel.TypeForm;
import io.keyward.processor.model.ResultModel.Wrapping;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.report.RuleId;

/**
 * A {@code @CacheCatalog} is an interface whose methods all are {@code @Cacheable} and return
 * {@code CacheEntry<T>}, or {@code @CacheEvict} and return nothing.
 */
final class CatalogShape implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW606;
  }

  @Override
  public void check(Judgement judgement) {
    RepositoryModel repository = judgement.repository();
    if (repository.catalog().isEmpty()) {
      return;
    }
    if (repository.form() == TypeForm.CLASS) {
      judgement.report(
          id(),
          Place.type(SourceRef.of(repository.type()), repository)
              .alsoAbout(repository.methods().toArray())
              .alsoAbout(repository.typeLevel().toArray()),
          repository.label()
              + ": a @CacheCatalog is an interface, and this is none. Declare the entries in an interface.");
      return;
    }
    judgement.methods().stream()
        .filter(method -> isOfCatalog(method) && !isRead(method) && !isEviction(method))
        .forEach(
            method ->
                judgement.report(
                    id(),
                    method,
                    Place.method(method).alsoAbout(repository),
                    "a method of a @CacheCatalog is @Cacheable and returns CacheEntry<T>, or @CacheEvict and returns nothing. Make it one of the two, or move it elsewhere."));
  }

  private static boolean isOfCatalog(MethodModel method) {
    return method.form() == MethodForm.ABSTRACT || method.form() == MethodForm.DEFAULT;
  }

  private static boolean isRead(MethodModel method) {
    return method.result().wrapping() == Wrapping.ENTRY && isOnly(method, CacheAction.Read.class);
  }

  private static boolean isEviction(MethodModel method) {
    return method.result().wrapping() == Wrapping.NOTHING
        && isOnly(method, CacheAction.Evict.class);
  }

  private static boolean isOnly(MethodModel method, Class<? extends CacheAction> kind) {
    return !method.actions().isEmpty() && method.actions().stream().allMatch(kind::isInstance);
  }
}
