package io.keyward.processor.parse;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.Binding.ElementsAt;
import io.keyward.processor.model.Binding.ElementsForm;
import io.keyward.processor.model.Binding.Step;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import io.keyward.processor.model.KeyTemplate;
import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Binds the placeholders of a template to what a method offers.
 *
 * @param result the value that {@code {result}} stands for; null where there is none
 */
record KeyBinder(
    Env env, PathSteps paths, List<ParameterModel> parameters, @Nullable TypeMirror result) {

  /** The same for a read, whose key is made before there is a result. */
  KeyBinder withoutResult() {
    return new KeyBinder(env, paths, parameters, null);
  }

  /** {@code template}, bound. */
  BoundKey bind(SourceRef at, KeyTemplate template) {
    List<Binding> bindings =
        template instanceof KeyTemplate.Parsed parsed
            ? parsed.holes().stream().map(this::bind).toList()
            : List.of();
    return new BoundKey(at, template, bindings);
  }

  private Binding bind(Hole hole) {
    if (hole.isTenant() || hole.isEnvironment()) {
      return new Binding.Reserved(hole);
    }
    if (hole.isResult()) {
      return result == null
          ? new Binding.UnknownName(hole, candidates(), Optional.empty())
          : walk(hole, Optional.empty(), result);
    }
    Optional<ParameterModel> parameter = parameter(hole.name());
    if (parameter.isPresent()) {
      return walk(hole, parameter, parameter.get().type());
    }
    return parameters.stream().allMatch(ParameterModel::named)
        ? new Binding.UnknownName(hole, candidates(), inside(hole))
        : new Binding.UnnamedParameter(hole);
  }

  private Optional<ParameterModel> parameter(String name) {
    return Stream.<Optional<ParameterModel>>of(
            first(p -> p.keyParts().stream().anyMatch(part -> part.value().equals(name))),
            first(p -> p.named() && p.name().equals(name)),
            first(p -> p.named() && Words.snake(p.name()).equals(name)),
            first(p -> p.named() && Words.camel(p.name()).equals(name)),
            first(p -> p.keyParts().stream().anyMatch(part -> part.value().startsWith(name + "."))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<ParameterModel> first(Predicate<ParameterModel> test) {
    return parameters.stream().filter(test).findFirst();
  }

  private List<String> candidates() {
    Set<String> names = new LinkedHashSet<>();
    for (ParameterModel parameter : parameters) {
      parameter.keyParts().stream()
          .map(KeyPartModel::value)
          .filter(value -> !value.isEmpty())
          .forEach(names::add);
      if (parameter.named()) {
        names.add(Words.snake(parameter.name()));
      }
    }
    if (result != null) {
      names.add("result");
    }
    return List.copyOf(names);
  }

  /** {@code invoice.id} for an {@code {id}}, where there is an invoice that has one. */
  private Optional<String> inside(Hole hole) {
    String name = Words.camel(hole.name());
    Stream<String> inParameters =
        parameters.stream()
            .filter(parameter -> has(parameter.type(), name))
            .map(parameter -> Words.snake(parameter.name()));
    Stream<String> inResult =
        result != null && has(result, name) ? Stream.of("result") : Stream.of();
    return Stream.concat(inParameters, inResult).findFirst().map(whole -> whole + "." + name);
  }

  private boolean has(TypeMirror type, String step) {
    TypeMirror value = elementsAt(type, 0).map(ElementsAt::element).orElse(type);
    return paths.names(value).contains(step);
  }

  private Binding walk(Hole hole, Optional<ParameterModel> source, TypeMirror start) {
    List<Step> steps = new ArrayList<>();
    Optional<ElementsAt> elements = elementsAt(start, 0);
    TypeMirror type = elements.map(ElementsAt::element).orElse(start);
    for (String name : hole.path()) {
      if (isUnresolved(type)) {
        return new Binding.Unresolved(hole);
      }
      Optional<Step> step =
          elements.isPresent() && KeyKinds.holdsElements(env, type)
              ? Optional.empty()
              : paths.step(type, name);
      if (step.isEmpty()) {
        return new Binding.UnknownStep(hole, steps.size(), type, paths.names(type));
      }
      steps.add(step.get());
      type = step.get().type();
      if (elements.isEmpty()) {
        elements = elementsAt(type, steps.size());
        type = elements.map(ElementsAt::element).orElse(type);
      }
    }
    return value(hole, source, steps, elements, type);
  }

  private boolean isUnresolved(TypeMirror type) {
    return TypeViews.bound(env, type).getKind() == TypeKind.ERROR;
  }

  private Binding value(
      Hole hole,
      Optional<ParameterModel> source,
      List<Step> steps,
      Optional<ElementsAt> elements,
      TypeMirror type) {
    List<KeyPartModel> parts = speakingOf(hole, source, steps);
    Optional<KeyKind> kind = KeyKinds.of(env, type, KeyParts.governing(parts)).map(paths::readable);
    if (kind.isEmpty()) {
      return new Binding.Unresolved(hole);
    }
    boolean hashed = parts.stream().anyMatch(KeyPartModel::hashed);
    return new Binding.ToValue(
        hole, source, List.copyOf(steps), elements, type, kind.get(), hashed);
  }

  /** Those of the whole path first, then the innermost component's own, then the parameter's. */
  private static List<KeyPartModel> speakingOf(
      Hole hole, Optional<ParameterModel> source, List<Step> steps) {
    List<KeyPartModel> onParameter = source.map(ParameterModel::keyParts).orElse(List.of());
    List<KeyPartModel> parts = new ArrayList<>();
    onParameter.stream().filter(part -> part.value().equals(path(hole))).forEach(parts::add);
    for (int i = steps.size() - 1; i >= 0; i--) {
      parts.addAll(onComponent(steps.get(i)));
    }
    onParameter.stream()
        .filter(part -> part.value().isEmpty() || part.value().equals(hole.name()))
        .forEach(parts::add);
    return parts;
  }

  private static String path(Hole hole) {
    String text = hole.toString();
    return text.substring(1, text.length() - 1);
  }

  private static List<KeyPartModel> onComponent(Step step) {
    if (step.accessor().getEnclosingElement() instanceof TypeElement owner) {
      for (RecordComponentElement component : owner.getRecordComponents()) {
        if (step.accessor().equals(component.getAccessor())) {
          return KeyParts.of(component);
        }
      }
    }
    return List.of();
  }

  private Optional<ElementsAt> elementsAt(TypeMirror type, int afterSteps) {
    if (!KeyKinds.holdsElements(env, type)) {
      return Optional.empty();
    }
    TypeMirror bound = TypeViews.bound(env, type);
    if (bound instanceof ArrayType array) {
      return Optional.of(new ElementsAt(afterSteps, ElementsForm.ARRAY, array.getComponentType()));
    }
    ElementsForm form =
        TypeViews.as(env, bound, "java.util.Collection").isPresent()
            ? ElementsForm.COLLECTION
            : ElementsForm.ITERABLE;
    return TypeViews.as(env, bound, "java.lang.Iterable")
        .map(
            iterable ->
                new ElementsAt(
                    afterSteps, form, TypeViews.bound(env, TypeViews.argument(env, iterable, 0))));
  }
}
