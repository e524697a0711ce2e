package io.keyward.processor.rule;

import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.util.Optional;

/**
 * A template that stores starts with {@code global:} and, {@code {env}} skipped, a literal
 * resource, if and only if its method is {@code @GlobalCache}.
 */
final class GlobalSaysSo implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW206;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        if (keyed.action().stores() && keyed.key().template() instanceof Parsed parsed) {
          problem(parsed, method)
              .ifPresent(
                  text ->
                      judgement.report(
                          id(),
                          method,
                          Place.key(keyed.action(), keyed.key()),
                          Texts.key(parsed) + " " + text));
        }
      }
    }
  }

  private static Optional<String> problem(Parsed parsed, MethodModel method) {
    if (method.global().isEmpty()) {
      return parsed.startsGlobal() && parsed.hasTenant()
          ? Optional.of(
              "starts with \"global:\" and has {tenant_id}. Write %s, or mark the method @GlobalCache and leave {tenant_id} out."
                  .formatted(Texts.quote(TenantedText.of(parsed, method, true))))
          : Optional.empty();
    }
    String mended = Texts.quote(GlobalText.of(parsed, method));
    if (!parsed.startsGlobal()) {
      return Optional.of(
          "does not start with \"global:\", but the method is @GlobalCache. Write %s."
              .formatted(mended));
    }
    return parsed.resource().isEmpty()
        ? Optional.of("has no literal resource after \"global:\". Write %s.".formatted(mended))
        : Optional.empty();
  }
}
