package io.keyward.processor.rule;

import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.report.RuleId;
import java.util.Optional;

/** A {@code @KeyIgnore} says why, and stands on no parameter that a key uses wholly. */
final class KeyIgnoreIgnores implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW113;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (ParameterModel parameter : judgement.parameters(method)) {
        parameter.ignored().ifPresent(ignored -> check(judgement, method, parameter, ignored));
      }
    }
  }

  private void check(
      Judgement judgement,
      MethodModel method,
      ParameterModel parameter,
      ParameterModel.Ignored ignored) {
    Place place = Place.parameter(parameter);
    if (ignored.reason().isBlank()) {
      judgement.report(
          id(),
          method,
          place,
          "the reason of @KeyIgnore on %s is blank. Say why calls that differ in it may share an entry, as in reason = \"it only chooses the log level\"."
              .formatted(Texts.quote(parameter.name())));
      return;
    }
    Optional<BoundKey> using =
        method.keys().stream()
            .filter(key -> key.template() instanceof Parsed)
            .filter(key -> Coverage.isWhole(parameter.type(), Coverage.paths(key, parameter)))
            .findFirst();
    using.ifPresent(
        key ->
            judgement.report(
                id(),
                method,
                place,
                "@KeyIgnore stands on %s, but %s uses it wholly. Remove one of the two."
                    .formatted(Texts.quote(parameter.name()), Texts.key(key.template()))));
  }
}
