package io.keyward.processor.rule;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.Binding.ElementsAt;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.Words;
import io.keyward.processor.report.RuleId;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * Every parameter of a {@code @Cacheable} method is wholly in the key or {@code @KeyIgnore}d:
 * otherwise two different calls would share an entry. {@link Coverage} says what 'wholly' means.
 * The tenant is in the key by {@code {tenant_id}}; with a path, only that path of it is.
 */
final class ParameterInKey implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW106;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      for (CacheAction.Read read : method.actions(CacheAction.Read.class)) {
        if (read.key().template() instanceof Parsed && !read.key().isUnresolved()) {
          judgement.parameters(method).forEach(p -> check(judgement, method, read.key(), p));
        }
      }
    }
  }

  private void check(
      Judgement judgement, MethodModel method, BoundKey key, ParameterModel parameter) {
    List<List<Binding.Step>> paths = Coverage.paths(key, parameter);
    if (parameter.ignored().isEmpty() && !Coverage.isWhole(covered(key, parameter), paths)) {
      judgement.report(
          id(),
          method,
          Place.parameter(parameter).alsoAbout(key),
          paths.isEmpty() ? absent(key, parameter) : partial(key, parameter, paths));
    }
  }

  /** What paths apply to: of a collection, its elements. */
  private static TypeMirror covered(BoundKey key, ParameterModel parameter) {
    return key.values().stream()
        .filter(value -> value.source().filter(p -> p.index() == parameter.index()).isPresent())
        .flatMap(value -> value.elements().stream())
        .filter(elements -> elements.afterSteps() == 0)
        .findFirst()
        .map(ElementsAt::element)
        .orElse(parameter.type());
  }

  private static String absent(BoundKey key, ParameterModel parameter) {
    String hole = "{" + Words.snake(parameter.name()) + "}";
    return "the parameter %s is not in %s, so that calls which differ in it would share an entry. Write %s, or mark it @KeyIgnore(reason = \"…\") if it does not change the result."
        .formatted(
            Texts.quote(parameter.name()),
            Texts.key(key.template()),
            Texts.quote(key.template().text() + ":" + hole));
  }

  private static String partial(
      BoundKey key, ParameterModel parameter, List<List<Binding.Step>> paths) {
    List<String> used = paths.stream().map(steps -> hole(parameter, steps)).toList();
    List<String> members = Coverage.members(parameter.type());
    return "of the parameter %s, only %s %s in %s, so that calls which differ in the rest would share an entry. Add the rest%s, or mark it @KeyIgnore(reason = \"…\") to say that the rest is immaterial."
        .formatted(
            Texts.quote(parameter.name()),
            Texts.list(used),
            used.size() == 1 ? "is" : "are",
            Texts.key(key.template()),
            members.isEmpty() ? "" : " (it is made of " + Texts.list(members) + ")");
  }

  private static String hole(ParameterModel parameter, List<Binding.Step> steps) {
    StringBuilder hole = new StringBuilder("{").append(Words.snake(parameter.name()));
    steps.forEach(step -> hole.append('.').append(step.name()));
    return hole.append('}').toString();
  }
}
