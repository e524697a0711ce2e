package io.keyward.processor.rule;

import io.keyward.processor.model.Binding.UnknownName;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.report.RuleId;
import java.util.List;

/**
 * A placeholder names a parameter, in camel or snake case, or by {@code @KeyPart}. {@code {result}}
 * is the returned value: unknown on {@code @Cacheable}, and on a method that answers nothing.
 */
final class PlaceholderBinds implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW104;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (Judgement.Keyed keyed : judgement.keys(method)) {
        keyed.key().bindings().stream()
            .filter(UnknownName.class::isInstance)
            .map(UnknownName.class::cast)
            .map(unknown -> message(unknown, keyed.action()))
            .forEach(
                text ->
                    judgement.report(
                        id(),
                        method,
                        Place.key(keyed.action(), keyed.key()),
                        "in " + Texts.key(keyed.key().template()) + ", " + text));
      }
    }
  }

  private static String message(UnknownName unknown, CacheAction action) {
    String available = available(unknown.candidates());
    if (unknown.hole().isResult()) {
      return action instanceof CacheAction.Read
          ? "%s is not known before the method has run. Name a parameter instead; %s."
              .formatted(unknown.hole(), available)
          : "%s stands for nothing, since the method returns nothing. Name a parameter instead; %s."
              .formatted(unknown.hole(), available);
    }
    String hint =
        Hints.didYouMean(unknown.hole().name(), unknown.candidates(), name -> hole(name, unknown));
    if (hint.isEmpty() && unknown.inside().isPresent()) {
      hint = " Did you mean " + hole(unknown.inside().get(), unknown) + "?";
    }
    return "%s names no parameter; %s.%s".formatted(unknown.hole(), available, hint);
  }

  private static String hole(String name, UnknownName unknown) {
    List<String> path = unknown.hole().path();
    return path.isEmpty() ? "{" + name + "}" : "{" + name + "." + String.join(".", path) + "}";
  }

  private static String available(List<String> candidates) {
    return candidates.isEmpty()
        ? "the method has none"
        : "the method has "
            + Texts.list(candidates.stream().map(name -> "{" + name + "}").toList());
  }
}
