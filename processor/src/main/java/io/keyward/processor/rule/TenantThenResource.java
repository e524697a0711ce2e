package io.keyward.processor.rule;

import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Segment;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.Words;
import io.keyward.processor.report.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * First the tenant, then the resource: before {@code {tenant_id}} stands no placeholder but {@code
 * {env}}, and after it, in the template of an entry, a literal. So a tenant's groups are the
 * tenant's own, and complete.
 */
final class TenantThenResource implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW102;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.annotated()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        if (keyed.key().template() instanceof Parsed parsed && parsed.hasTenant()) {
          problem(parsed, method)
              .ifPresent(
                  text ->
                      judgement.report(id(), method, Place.key(keyed.action(), keyed.key()), text));
        }
      }
    }
  }

  private static Optional<String> problem(Parsed parsed, MethodModel method) {
    List<Segment> before = parsed.segments().subList(0, parsed.tenantIndex() + 1);
    Optional<Hole> early =
        before.stream()
            .flatMap(segment -> segment.holes().stream())
            .takeWhile(hole -> !hole.isTenant())
            .filter(hole -> !hole.isEnvironment())
            .findFirst();
    if (early.isPresent()) {
      return Optional.of(
          "in %s, %s stands before {tenant_id}. Only literals and {env} may: write %s after the resource."
              .formatted(Texts.key(parsed), early.get(), early.get()));
    }
    if (parsed.isGroup() || parsed.resource().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "in %s, no resource follows {tenant_id}. Write a literal after it, as in \"…{tenant_id}:%s…\"."
            .formatted(Texts.key(parsed), Words.snake(method.name())));
  }
}
