package io.keyward.processor.rule;

import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.report.RuleId;
import javax.lang.model.type.DeclaredType;

/**
 * A parameter whose name or type name is {@code tenant}, {@code tenantId} or {@code tenant_id}, on
 * a method with a cache annotation, is marked {@code @TenantParam}: unmarked, it and the current
 * tenant could differ, and one tenant's data be cached as another's.
 */
final class TenantMarked implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW201;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      if (method.actions().stream().anyMatch(TenantMarked::concernsTenant)) {
        judgement.parameters(method).stream()
            .filter(parameter -> parameter.tenant().isEmpty() && looksLikeTenant(parameter))
            .forEach(
                parameter ->
                    judgement.report(
                        id(), method, Place.parameter(parameter), message(method, parameter)));
      }
    }
  }

  /** What a type-level {@code @Uncached} covers has no annotation of its own. */
  private static boolean concernsTenant(CacheAction action) {
    return !(action instanceof CacheAction.Uncached && action.onType());
  }

  private static boolean looksLikeTenant(ParameterModel parameter) {
    return (parameter.named() && Names.meanTenant(parameter.name()))
        || (parameter.type() instanceof DeclaredType declared
            && Names.meanTenant(declared.asElement().getSimpleName().toString()));
  }

  private static String message(MethodModel method, ParameterModel parameter) {
    String written = Texts.name(parameter.type()) + " " + parameter.name();
    return method.global().isPresent()
        ? "the parameter %s looks like a tenant, but the method is @GlobalCache, whose entries all tenants share. Remove the parameter, or rename it if it is none."
            .formatted(Texts.quote(parameter.name()))
        : "the parameter %s looks like the tenant, but only {tenant_id} is. Write \"@TenantParam %s\", so that the two must agree, or rename it if it is none."
            .formatted(Texts.quote(parameter.name()), written);
  }
}
