package io.keyward.processor.rule;

import io.keyward.processor.model.GlobalCacheModel;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.report.RuleId;

/**
 * The {@code justification} of a {@code @GlobalCache}, and a {@code crossTenantJustification} that
 * is given, say something: whoever lets tenants share says why.
 */
final class JustificationGiven implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW204;
  }

  @Override
  public void check(Judgement judgement) {
    judgement
        .repository()
        .global()
        .filter(JustificationGiven::isBlank)
        .ifPresent(
            global ->
                judgement.report(
                    id(),
                    Place.type(global.justificationAt(), global),
                    judgement.repository().label() + ": " + message()));
    for (MethodModel method : judgement.methods()) {
      method
          .global()
          .filter(global -> !global.onType() && isBlank(global))
          .ifPresent(
              global ->
                  judgement.report(
                      id(),
                      method,
                      Place.method(method).standingAt(global.justificationAt()),
                      message()));
      for (ParameterModel parameter : judgement.parameters(method)) {
        parameter
            .tenant()
            .filter(tenant -> tenant.crossTenantJustification().filter(String::isBlank).isPresent())
            .ifPresent(
                tenant ->
                    judgement.report(
                        id(),
                        method,
                        Place.parameter(parameter).standingAt(tenant.justificationAt()),
                        "the crossTenantJustification of %s is blank. Say who may reach into another tenant's data and why, or leave it out."
                            .formatted(Texts.quote(parameter.name()))));
      }
    }
  }

  private static boolean isBlank(GlobalCacheModel global) {
    return global.justification().isBlank();
  }

  private static String message() {
    return "the justification of @GlobalCache is blank. Say why all tenants may share the entries, as in justification = \"public holidays, the same for everybody\".";
  }
}
