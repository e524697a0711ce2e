package io.keyward.processor.rule;

import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/**
 * A template that stores, on a {@code @GlobalCache} method, has no {@code {tenant_id}}: its entries
 * are everybody's. An eviction is judged by its own text, whatever its method is.
 */
final class GlobalHasNoTenant implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW205;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        if (method.global().isPresent()
            && keyed.action().stores()
            && keyed.key().template() instanceof Parsed parsed
            && parsed.hasTenant()) {
          judgement.report(
              id(),
              method,
              Place.key(keyed.action(), keyed.key()),
              "%s has {tenant_id}, but the method is @GlobalCache, whose entries all tenants share. Write %s, or remove @GlobalCache."
                  .formatted(Texts.key(parsed), Texts.quote(GlobalText.of(parsed, method))));
        }
      }
    }
  }
}
