package io.keyward.processor.rule;

import io.keyward.processor.model.KeyTemplate;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/**
 * A template that stores has {@code {tenant_id}}, unless its method or its type is
 * {@code @GlobalCache}; a template that evicts has it, or starts with {@code global:}. Without it,
 * one tenant would be shown another's data.
 *
 * <p>A template that does not parse is judged by its raw text: what forgot the tenant is told so,
 * whatever else is wrong with it.
 */
final class TenantInKey implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW101;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        KeyTemplate template = keyed.key().template();
        boolean stores = keyed.action().stores();
        boolean global = stores ? method.global().isPresent() : startsGlobal(template);
        if (!global && !hasTenant(template)) {
          judgement.report(
              id(),
              method,
              Place.key(keyed.action(), keyed.key()),
              "%s has no {tenant_id}. Write %s, or %s."
                  .formatted(
                      Texts.key(template),
                      Texts.quote(TenantedText.of(template, method, stores)),
                      stores
                          ? "mark the method @GlobalCache with a justification"
                          : "start it with \"global:\" if it clears entries that all tenants share"));
        }
      }
    }
  }

  private static boolean hasTenant(KeyTemplate template) {
    return template instanceof KeyTemplate.Parsed parsed
        ? parsed.hasTenant()
        : template.text().contains("{tenant_id}");
  }

  private static boolean startsGlobal(KeyTemplate template) {
    return template.text().startsWith("global:");
  }
}
