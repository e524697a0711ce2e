package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.report.RuleId;

/**
 * Text that reaches a key which stores, as a parameter, in a record or at the end of a path, is
 * validated by {@code @KeyPart} with a {@code pattern} or a {@code maxLength}, or hashed. An
 * eviction needs no validation. {@code {result}} is held to the validation of the read that it
 * matches.
 */
final class TextValidated implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW109;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      judgement.keys(method).stream()
          .filter(keyed -> keyed.action().stores())
          .forEach(keyed -> check(judgement, method, keyed.key()));
    }
  }

  private void check(Judgement judgement, MethodModel method, BoundKey key) {
    for (ParameterModel parameter : judgement.parameters(method)) {
      key.values().stream()
          .filter(value -> value.source().filter(p -> p.index() == parameter.index()).isPresent())
          .filter(value -> !value.hashed() && !isValidated(value.kind()))
          .findFirst()
          .ifPresent(
              value ->
                  judgement.report(
                      id(),
                      method,
                      Place.parameter(parameter).alsoAbout(key),
                      message(key, parameter, value)));
    }
  }

  private static boolean isValidated(KeyKind kind) {
    if (kind instanceof KeyKind.Text text) {
      return text.validation().filter(KeyPartModel::validates).isPresent();
    }
    return !(kind instanceof KeyKind.RecordOf record)
        || record.components().stream().allMatch(component -> isValidated(component.kind()));
  }

  private static String message(BoundKey key, ParameterModel parameter, ToValue value) {
    boolean direct = value.kind() instanceof KeyKind.Text && value.steps().isEmpty();
    return "text reaches %s by %s, and nothing validates it. Write \"@KeyPart(maxLength = 64) %s %s\"%s; or give a pattern, or hashed = true for personal data."
        .formatted(
            Texts.key(key.template()),
            value.hole(),
            Texts.name(parameter.type()),
            parameter.name(),
            direct ? "" : ", or put the @KeyPart on the record's component");
  }
}
