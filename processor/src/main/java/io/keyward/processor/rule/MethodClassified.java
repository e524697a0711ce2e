package io.keyward.processor.rule;

import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.MethodModel.MethodForm;
import io.keyward.processor.model.RepositoryModel.TypeForm;
import io.keyward.processor.report.RuleId;

/**
 * In an interface with a cache annotation, every abstract and default method, inherited ones
 * included, has one: by itself or from the type. A method that is silently not cached, or a write
 * that silently clears nothing, is how stale data begins.
 */
final class MethodClassified implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW403;
  }

  @Override
  public void check(Judgement judgement) {
    if (judgement.repository().form() == TypeForm.ANNOTATION_TYPE) {
      return; // what it inherits is nobody's to classify
    }
    for (MethodModel method : judgement.methods()) {
      boolean callable =
          method.form() == MethodForm.ABSTRACT || method.form() == MethodForm.DEFAULT;
      if (callable && method.actions().isEmpty()) {
        judgement.report(id(), method, Place.method(method), message(method));
      }
    }
  }

  private static String message(MethodModel method) {
    String through =
        method.form() == MethodForm.DEFAULT
            ? ", or @ThroughCache, so that the methods it calls are cached"
            : "";
    if (!method.declared()) {
      return "the inherited method has no cache annotation. Write @Uncached(reason = \"…\", methods = \"%s\") or @CacheEvict(key = \"…\", methods = \"%s\") on the type, or override it with an annotation%s."
          .formatted(method.name(), method.name(), through);
    }
    return Names.soundLikeWrite(method.name())
        ? "the method has no cache annotation. Write @CacheEvict(key = \"…\") for the entries that it changes, or @Uncached(reason = \"…\") if it changes none%s."
            .formatted(through)
        : "the method has no cache annotation. Write @Cacheable, @CachePut, @CacheEvict or @Uncached(reason = \"…\")%s."
            .formatted(through);
  }
}
