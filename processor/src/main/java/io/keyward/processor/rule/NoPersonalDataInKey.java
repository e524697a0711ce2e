package io.keyward.processor.rule;

import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/**
 * Text in a key that stores is not named like personal data or a secret, as a placeholder, a step
 * of its path, a record's component or the parameter behind it, unless it is hashed or
 * {@code @NotSensitive}.
 */
final class NoPersonalDataInKey implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW112;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      if (method.sensitivity().harmless().isEmpty()) {
        judgement.keys(method).stream()
            .filter(keyed -> keyed.action().stores())
            .forEach(keyed -> check(judgement, method, keyed));
      }
    }
  }

  private void check(Judgement judgement, MethodModel method, Judgement.Keyed keyed) {
    PersonalData.in(keyed.key()).stream()
        .filter(found -> !found.isSilenced())
        .findFirst()
        .ifPresent(
            found ->
                judgement.report(
                    id(),
                    method,
                    Place.key(keyed.action(), keyed.key()),
                    "in %s, %s holds text named %s, like personal data, which whoever sees the keys would read. Write @KeyPart(hashed = true) on it, or @NotSensitive(justification = \"…\") if it is none."
                        .formatted(
                            Texts.key(keyed.key().template()),
                            found.value().hole(),
                            Texts.quote(found.name()))));
  }
}
