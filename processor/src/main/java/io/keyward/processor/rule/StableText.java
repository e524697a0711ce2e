package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.KeyKind.Unsupported;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/**
 * A placeholder's type has one stable text form, the same in every JVM and locale: integers, {@code
 * boolean}, {@code char}, {@code String}, {@code BigInteger}, {@code BigDecimal}, enums, {@code
 * UUID}, {@code java.time}, {@code Date}, {@code Locale}, {@code Currency}, records of these, and
 * as the element placeholder, collections, {@code Iterable} and arrays of these.
 */
final class StableText implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW108;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        for (ToValue value : keyed.key().values()) {
          problem(value)
              .ifPresent(
                  text ->
                      judgement.report(
                          id(),
                          method,
                          Place.key(keyed.action(), keyed.key()),
                          "in " + Texts.key(keyed.key().template()) + ", " + text));
        }
      }
    }
  }

  private static Optional<String> problem(ToValue value) {
    return value.kind() instanceof Unsupported unsupported
        ? Optional.of(
            "%s is of type %s, which has no stable text form: %s. %s."
                .formatted(
                    value.hole(),
                    Texts.name(value.type()),
                    unsupported.reason(),
                    value.type().getKind() == TypeKind.DECLARED
                        ? "Name a part of it that has one, as in {%s.id}, or take another type"
                            .formatted(value.hole().name())
                        : "Take an integer, a BigDecimal, text, a UUID, an enum, a date or a record of these"))
        : Optional.empty();
  }
}
