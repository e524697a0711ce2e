package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.UnknownStep;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.report.RuleId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Each step of a path names an accessible record component, getter or no-argument method, with a
 * value, of the type it is applied to; on a collection, of its elements. So does the {@code path}
 * of a {@code @TenantParam}.
 */
final class PathLeadsSomewhere implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW105;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        keyed.key().bindings().stream()
            .filter(UnknownStep.class::isInstance)
            .map(UnknownStep.class::cast)
            .forEach(
                unknown ->
                    judgement.report(
                        id(),
                        method,
                        Place.key(keyed.action(), keyed.key()),
                        "in %s, %s"
                            .formatted(Texts.key(keyed.key().template()), message(unknown))));
      }
      for (ParameterModel parameter : judgement.parameters(method)) {
        parameter
            .tenant()
            .filter(tenant -> tenant.unknownStep() >= 0)
            .ifPresent(
                tenant ->
                    judgement.report(
                        id(),
                        method,
                        Place.parameter(parameter).standingAt(tenant.at()),
                        message(parameter, tenant)));
      }
    }
  }

  private static String message(UnknownStep unknown) {
    List<String> path = unknown.hole().path();
    String step = path.get(unknown.step());
    List<String> steps = unknown.candidates();
    return "%s leads nowhere: %s has no %s. %s%s"
        .formatted(
            unknown.hole(),
            Texts.name(unknown.on()),
            Texts.quote(step),
            steps.isEmpty()
                ? "It has nothing that a path can name."
                : "It has " + Texts.list(steps) + ".",
            Hints.didYouMean(step, steps, name -> hole(unknown, path, name)));
  }

  private static String hole(UnknownStep unknown, List<String> path, String name) {
    List<String> mended = new ArrayList<>(path);
    mended.set(unknown.step(), name);
    return "{" + unknown.hole().name() + "." + String.join(".", mended) + "}";
  }

  private static String message(ParameterModel parameter, ParameterModel.Tenant tenant) {
    String step = Arrays.asList(tenant.path().split("\\.", -1)).get(tenant.unknownStep());
    return "the tenant's path %s leads nowhere at %s, from the parameter %s. Name a component, a getter or a no-argument method that leads to the tenant."
        .formatted(Texts.quote(tenant.path()), Texts.quote(step), Texts.quote(parameter.name()));
  }
}
