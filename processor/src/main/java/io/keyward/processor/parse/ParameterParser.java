package io.keyward.processor.parse;

import io.keyward.processor.model.Binding.Step;
import io.keyward.processor.model.ParameterModel;
import io.keyward.processor.model.ParameterModel.Ignored;
import io.keyward.processor.model.ParameterModel.Tenant;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads a method's parameters. */
record ParameterParser(Env env, PathSteps paths) {

  /** The parameters of {@code method}, whose type as a member of the repository is given. */
  List<ParameterModel> parse(ExecutableElement method, ExecutableType type) {
    boolean given = env.isGiven(method);
    List<ParameterModel> parameters = new ArrayList<>();
    for (VariableElement element : method.getParameters()) {
      int index = parameters.size();
      String name = element.getSimpleName().toString();
      boolean named = given || !name.equals("arg" + index);
      TypeMirror parameterType = type.getParameterTypes().get(index);
      parameters.add(
          new ParameterModel(
              element,
              index,
              name,
              named,
              parameterType,
              KeyParts.of(element),
              ignored(element),
              tenant(element, named, parameterType),
              Sensitivities.ofOne(env, element)));
    }
    return List.copyOf(parameters);
  }

  private static Optional<Ignored> ignored(VariableElement element) {
    return Mirror.first(element, AnnotationNames.KEY_IGNORE)
        .map(mirror -> new Ignored(mirror.ref(), mirror.ref("reason"), mirror.text("reason")));
  }

  private Optional<Tenant> tenant(VariableElement element, boolean named, TypeMirror type) {
    Optional<Mirror> marked = Mirror.first(element, AnnotationNames.TENANT_PARAM);
    if (marked.isPresent()) {
      return Optional.of(marked(marked.get(), type));
    }
    return pathByOption(element, named, type)
        .map(
            path -> {
              SourceRef at = SourceRef.of(element);
              return tenant(at, path, type, at, Optional.empty());
            });
  }

  private Tenant marked(Mirror mirror, TypeMirror type) {
    String attribute = "crossTenantJustification";
    Optional<String> justification =
        mirror.isGiven(attribute) ? Optional.of(mirror.text(attribute)) : Optional.empty();
    return tenant(mirror.ref(), mirror.text("path"), type, mirror.ref(attribute), justification);
  }

  /** The path to the tenant that an option names for this parameter. */
  private Optional<String> pathByOption(VariableElement element, boolean named, TypeMirror type) {
    String typeName = TypeViews.qualifiedName(type);
    for (String option : env.options().tenantTypes()) {
      String[] parts = option.split("#", 2);
      if (parts[0].equals(typeName)) {
        return Optional.of(parts.length == 2 ? parts[1] : "");
      }
    }
    String name = element.getSimpleName().toString();
    return named
            && env.options().tenantParameters().stream()
                .anyMatch(option -> Words.of(option).equals(Words.of(name)))
        ? Optional.of("")
        : Optional.empty();
  }

  private Tenant tenant(
      SourceRef at,
      String path,
      TypeMirror start,
      SourceRef justificationAt,
      Optional<String> justification) {
    List<Step> steps = new ArrayList<>();
    TypeMirror type = start;
    int unknown = -1;
    for (String name : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
      Optional<Step> step = paths.step(type, name);
      if (step.isEmpty()) {
        unknown = steps.size();
        break;
      }
      steps.add(step.get());
      type = step.get().type();
    }
    return new Tenant(
        at,
        path,
        List.copyOf(steps),
        onlyComponent(type),
        type,
        unknown,
        justificationAt,
        justification);
  }

  private Optional<Step> onlyComponent(TypeMirror type) {
    return TypeViews.element(type)
        .filter(element -> element.getRecordComponents().size() == 1)
        .map(element -> element.getRecordComponents().get(0))
        .map(RecordComponentElement::getSimpleName)
        .flatMap(name -> paths.step(type, name.toString()));
  }
}
