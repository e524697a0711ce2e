package io.keyward.processor.rule;

import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.report.RuleId;
import java.util.List;

/**
 * A method has at most one {@code @TenantParam} parameter, and none where it is
 * {@code @GlobalCache}: the finding stands on each after the first, or, there, on each.
 */
final class OneTenant implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW203;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      List<ParameterModel> tenants =
          judgement.parameters(method).stream().filter(OneTenant::isMarked).toList();
      boolean global = method.global().isPresent();
      tenants.stream()
          .skip(global ? 0 : 1)
          .forEach(
              parameter ->
                  judgement.report(
                      id(),
                      method,
                      Place.parameter(parameter),
                      global
                          ? "%s is marked @TenantParam, but the method is @GlobalCache, whose entries all tenants share. Remove one of the two."
                              .formatted(Texts.quote(parameter.name()))
                          : "%s is a second @TenantParam; the tenant is %s already. Leave one of them marked."
                              .formatted(
                                  Texts.quote(parameter.name()),
                                  Texts.quote(tenants.get(0).name()))));
    }
  }

  /** Whether an annotation marks it, and not an option alone. */
  private static boolean isMarked(ParameterModel parameter) {
    return parameter.tenant().filter(tenant -> tenant.at().annotation() != null).isPresent();
  }
}
