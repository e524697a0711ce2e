package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.UnnamedParameter;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;

/**
 * A placeholder binds to a parameter whose name is known. A method inherited from a class file that
 * was compiled without {@code -parameters} has none.
 */
final class ParameterNameKnown implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW604;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        keyed.key().bindings().stream()
            .filter(UnnamedParameter.class::isInstance)
            .forEach(
                binding ->
                    judgement.report(
                        id(),
                        method,
                        Place.key(keyed.action(), keyed.key()),
                        "in %s, %s may mean a parameter whose name is not known, since the class file has none. Override the method with @KeyPart(\"%s\") on the parameter, or compile the interface it comes from with -parameters, Kotlin's with -java-parameters."
                            .formatted(
                                Texts.key(keyed.key().template()),
                                binding.hole(),
                                binding.hole().name())));
      }
    }
  }
}
