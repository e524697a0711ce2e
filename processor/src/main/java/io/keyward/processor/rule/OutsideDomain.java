package io.keyward.processor.rule;

import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.report.RuleId;

/**
 * No annotated type lies in a package that {@code keyward.domainPackages} names, sub-packages
 * included: the domain stays cache-agnostic.
 */
final class OutsideDomain implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW603;
  }

  @Override
  public void check(Judgement judgement) {
    RepositoryModel repository = judgement.repository();
    String name = repository.packageName();
    repository.options().domainPackages().stream()
        .filter(domain -> name.equals(domain) || name.startsWith(domain + "."))
        .findFirst()
        .ifPresent(
            domain ->
                judgement.report(
                    id(),
                    Place.type(SourceRef.of(repository.type()), repository),
                    "%s: it has cache annotations and lies in %s, which keyward.domainPackages keeps free of them. Extend the interface outside of the domain, and annotate it there."
                        .formatted(repository.label(), domain)));
  }
}
