package io.keyward.processor.parse;

import io.keyward.processor.model.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * An annotation on an element, its attributes read by name. An attribute that is missing or in
 * error reads as its type's empty value.
 */
record Mirror(Element element, AnnotationMirror annotation) {

  /**
   * What compilers show for a value that they cannot resolve: javac unquoted, Eclipse's as text.
   */
  private static final String ERROR = "<error>";

  /** The annotations of that name, repeated ones too, in source order. */
  static List<Mirror> all(Element element, String name) {
    List<Mirror> named = all(element);
    named.removeIf(mirror -> !mirror.name().equals(name));
    return named;
  }

  /** The first annotation of that name. */
  static Optional<Mirror> first(Element element, String name) {
    for (Mirror mirror : all(element)) {
      if (mirror.name().equals(name)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** All annotations, in source order; a container stands for what it holds. */
  static List<Mirror> all(Element element) {
    List<Mirror> all = new ArrayList<>();
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      Mirror mirror = new Mirror(element, annotation);
      String name = mirror.name();
      if (name.startsWith(AnnotationNames.PACKAGE) && name.endsWith(AnnotationNames.CONTAINER)) {
        mirror.values("value").stream()
            .map(AnnotationValue::getValue)
            .filter(AnnotationMirror.class::isInstance)
            .forEach(held -> all.add(new Mirror(element, (AnnotationMirror) held)));
      } else {
        all.add(mirror);
      }
    }
    return all;
  }

  /** The annotation's qualified name. */
  String name() {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** Whether there is no annotation type of that name; javac 17 does not show such annotations. */
  boolean isOfUnknownType() {
    return annotation.getAnnotationType().getKind() == TypeKind.ERROR;
  }

  SourceRef ref() {
    return SourceRef.of(element, annotation);
  }

  /** The place of an attribute's value; of the annotation, where it is left at its default. */
  SourceRef ref(String attribute) {
    return new SourceRef(element, annotation, given(attribute));
  }

  /** Whether the annotation states the attribute. */
  boolean isGiven(String attribute) {
    return given(attribute) != null;
  }

  String text(String attribute) {
    @Nullable AnnotationValue value = value(attribute);
    return value != null && value.getValue() instanceof String text ? text : "";
  }

  int number(String attribute) {
    @Nullable AnnotationValue value = value(attribute);
    return value != null && value.getValue() instanceof Integer number ? number : 0;
  }

  boolean flag(String attribute) {
    @Nullable AnnotationValue value = value(attribute);
    return value != null && Boolean.TRUE.equals(value.getValue());
  }

  /** The class that an attribute names. */
  Optional<TypeMirror> type(String attribute) {
    return Optional.ofNullable(value(attribute))
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast);
  }

  /** An enum attribute's constant, or any other value, as source would show it. */
  String shown(String attribute) {
    @Nullable AnnotationValue value = value(attribute);
    return value == null ? "" : value.toString();
  }

  /** The elements of an array attribute that are text. */
  List<String> texts(String attribute) {
    return values(attribute).stream()
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** The elements of an array attribute. */
  List<AnnotationValue> values(String attribute) {
    @Nullable AnnotationValue value = value(attribute);
    List<AnnotationValue> values = new ArrayList<>();
    if (value != null && value.getValue() instanceof List<?> list) {
      for (Object item : list) {
        values.add((AnnotationValue) item);
      }
    }
    return values;
  }

  /** Whether an attribute's value is in error, or a required one is missing. */
  boolean isUnresolved() {
    Map<String, AnnotationValue> given = new HashMap<>();
    annotation
        .getElementValues()
        .forEach((attribute, value) -> given.put(attribute.getSimpleName().toString(), value));
    for (ExecutableElement attribute : attributes()) {
      @Nullable AnnotationValue stated = given.get(attribute.getSimpleName().toString());
      @Nullable AnnotationValue value = stated != null ? stated : attribute.getDefaultValue();
      if (value == null || isError(value, attribute.getReturnType())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isError(AnnotationValue value, TypeMirror type) {
    if (type instanceof ArrayType array && value.getValue() instanceof List<?> list) {
      return list.stream()
          .anyMatch(item -> isError((AnnotationValue) item, array.getComponentType()));
    }
    return value.toString().equals(ERROR)
        || (value.getValue().equals(ERROR) && value.getClass().getName().startsWith("org.eclipse."))
        || !mayHold(type, value.getValue());
  }

  /** Whether the attribute has that type at all; Eclipse's compiler shows what is of another. */
  private static boolean mayHold(TypeMirror type, Object value) {
    return switch (type.getKind()) {
      case BOOLEAN -> value instanceof Boolean;
      case INT -> value instanceof Integer;
      default -> !TypeViews.is(type, "java.lang.String") || value instanceof String;
    };
  }

  private @Nullable AnnotationValue value(String attribute) {
    @Nullable AnnotationValue given = given(attribute);
    if (given != null) {
      return given;
    }
    for (ExecutableElement method : attributes()) {
      if (method.getSimpleName().contentEquals(attribute)) {
        return method.getDefaultValue();
      }
    }
    return null;
  }

  private @Nullable AnnotationValue given(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private List<ExecutableElement> attributes() {
    return ElementFilter.methodsIn(
        annotation.getAnnotationType().asElement().getEnclosedElements());
  }
}
