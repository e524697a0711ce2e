package io.keyward.processor.rule;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.KeyTemplate.Malformed;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.report.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A {@code @KeyPart} can be used: its pattern is a regular expression, its length not negative, its
 * name a placeholder of some template of the method; and no two parameters bear the name of one
 * placeholder.
 */
final class KeyPartUsable implements Rule {

  @Override
  public RuleId id() {
    return RuleId.KW110;
  }

  @Override
  public void check(Judgement judgement) {
    for (MethodModel method : judgement.methods()) {
      Set<String> taken = new TreeSet<>();
      for (ParameterModel parameter : judgement.parameters(method)) {
        Stream.of(
                unusable(parameter, method),
                unused(parameter, method),
                alreadyTaken(parameter, method, taken))
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(text -> judgement.report(id(), method, place(parameter, method), text));
      }
    }
  }

  /** On the parameter; also about those of its name, which of them is in the key being open. */
  private static Place place(ParameterModel parameter, MethodModel method) {
    List<String> names = holes(method).stream().map(Hole::name).toList();
    return Place.parameter(parameter)
        .alsoAbout(
            method.parameters().stream()
                .filter(
                    other -> names.stream().anyMatch(n -> bears(parameter, n) && bears(other, n)))
                .toArray());
  }

  private static Optional<String> unusable(ParameterModel parameter, MethodModel method) {
    Stream<KeyPartModel> inside =
        method.keys().stream()
            .flatMap(key -> key.values().stream())
            .filter(value -> value.source().filter(p -> p.index() == parameter.index()).isPresent())
            .flatMap(value -> validations(value.kind()));
    return Stream.concat(parameter.keyParts().stream(), inside)
        .flatMap(part -> unusable(part).stream())
        .findFirst();
  }

  private static Stream<KeyPartModel> validations(KeyKind kind) {
    if (kind instanceof KeyKind.Text text) {
      return text.validation().stream();
    }
    return kind instanceof KeyKind.RecordOf record
        ? record.components().stream().flatMap(component -> validations(component.kind()))
        : Stream.empty();
  }

  private static Optional<String> unusable(KeyPartModel part) {
    if (part.maxLength() < 0) {
      return Optional.of(
          "@KeyPart(maxLength = %d) is negative. Write the longest length that is valid, such as 64."
              .formatted(part.maxLength()));
    }
    return fault(part.pattern())
        .map(
            fault ->
                "@KeyPart(pattern = %s) is no regular expression: %s. Write one that the whole text must match, such as \"[a-z0-9-]{1,64}\"."
                    .formatted(Texts.quote(part.pattern()), fault));
  }

  private static Optional<String> fault(String pattern) {
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException wrong) {
      return Optional.of(wrong.getDescription()); // of what overflows the compiler, too
    }
  }

  private static Optional<String> unused(ParameterModel parameter, MethodModel method) {
    if (method.keys().stream().anyMatch(key -> key.template() instanceof Malformed)) {
      return Optional.empty();
    }
    List<Hole> holes = holes(method);
    return parameter.keyParts().stream()
        .map(KeyPartModel::value)
        .filter(name -> !name.isEmpty() && holes.stream().noneMatch(hole -> names(name, hole)))
        .findFirst()
        .map(
            name ->
                "@KeyPart(%s) on the parameter %s names no placeholder of the method: %s.%s"
                    .formatted(
                        Texts.quote(name),
                        Texts.quote(parameter.name()),
                        available(holes),
                        Hints.didYouMean(
                            name, holes.stream().map(KeyPartUsable::bare).toList(), Texts::quote)));
  }

  private static Optional<String> alreadyTaken(
      ParameterModel parameter, MethodModel method, Set<String> taken) {
    Optional<String> twice =
        holes(method).stream()
            .map(Hole::name)
            .distinct()
            .filter(name -> bears(parameter, name) && !taken.add(name))
            .findFirst();
    return twice.map(
        name ->
            "two parameters bear the name of {%s}. Rename this one, or give each its own by @KeyPart."
                .formatted(name));
  }

  private static boolean bears(ParameterModel parameter, String name) {
    List<String> given =
        parameter.keyParts().stream()
            .map(KeyPartModel::value)
            .filter(value -> !value.isEmpty() && !value.contains("."))
            .toList();
    return given.isEmpty()
        ? parameter.named() && Names.same(parameter.name(), name)
        : given.stream().anyMatch(value -> Names.same(value, name));
  }

  private static List<Hole> holes(MethodModel method) {
    return method.keys().stream()
        .map(key -> key.template())
        .filter(Parsed.class::isInstance)
        .flatMap(template -> ((Parsed) template).holes().stream())
        .filter(hole -> !hole.isTenant() && !hole.isEnvironment() && !isResult(hole, method))
        .toList();
  }

  private static boolean isResult(Hole hole, MethodModel method) {
    return method.keys().stream()
        .flatMap(key -> key.bindings().stream())
        .anyMatch(
            binding ->
                binding.hole().equals(hole)
                    && binding instanceof Binding.ToValue value
                    && value.isResult());
  }

  private static boolean names(String name, Hole hole) {
    return Names.same(name, hole.name()) || name.equals(bare(hole));
  }

  private static String bare(Hole hole) {
    String text = hole.toString();
    return text.substring(1, text.length() - 1);
  }

  private static String available(List<Hole> holes) {
    return holes.isEmpty()
        ? "it has none but the tenant"
        : "it has " + Texts.list(holes.stream().map(Object::toString).distinct().toList());
  }
}
