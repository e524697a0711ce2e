package io.keyward.processor.parse;

import io.keyward.processor.model.Harmless;
import io.keyward.processor.model.Sensitivity;
import io.keyward.processor.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Sensitive} and {@code @NotSensitive}, wherever they may stand. */
final class Sensitivities {

  private Sensitivities() {}

  /** What stands on one element. */
  static Sensitivity ofOne(Env env, Element element) {
    return of(env, List.of(element), List.of(element));
  }

  /** What stands on a type; it is {@code @Sensitive} too if something that it extends is. */
  static Sensitivity ofType(Env env, TypeMirror type) {
    return TypeViews.element(type)
        .map(element -> of(env, above(element), List.of(element)))
        .orElse(Sensitivity.UNMARKED);
  }

  /**
   * What stands on a member of {@code owner} in any of its forms: component, field, accessor and
   * getter, inherited and overridden ones too.
   */
  static Sensitivity ofMember(Env env, DeclaredType owner, Element member) {
    String name = PathSteps.property(member.getSimpleName().toString());
    String end = Words.capitalized(name);
    Set<String> names = Set.of(name, "get" + end, "is" + end);
    List<Element> forms = new ArrayList<>();
    forms.add(member);
    TypeViews.element(owner)
        .ifPresent(
            element ->
                above(element).stream()
                    .flatMap(type -> type.getEnclosedElements().stream())
                    .filter(form -> names.contains(form.getSimpleName().toString()))
                    .filter(Sensitivities::isMember)
                    .forEach(forms::add));
    // The field's annotations come first: javac places those, and not a record component's.
    forms.sort((one, other) -> Boolean.compare(!isField(one), !isField(other)));
    return of(env, forms, forms);
  }

  private static boolean isField(Element element) {
    return element.getKind() == ElementKind.FIELD;
  }

  private static boolean isMember(Element element) {
    boolean accessor =
        element instanceof ExecutableElement method && method.getParameters().isEmpty();
    return !element.getModifiers().contains(Modifier.STATIC)
        && (accessor || isField(element) || element.getKind() == ElementKind.RECORD_COMPONENT);
  }

  private static Sensitivity of(Env env, Iterable<? extends Element> all, List<Element> own) {
    boolean sensitive = false;
    for (Element element : all) {
      sensitive |= Mirror.first(element, AnnotationNames.SENSITIVE).isPresent();
    }
    Optional<Harmless> harmless =
        own.stream()
            .flatMap(element -> Mirror.first(element, AnnotationNames.NOT_SENSITIVE).stream())
            .findFirst()
            .map(mirror -> harmless(env, mirror));
    return sensitive || harmless.isPresent()
        ? new Sensitivity(sensitive, harmless)
        : Sensitivity.UNMARKED;
  }

  private static Harmless harmless(Env env, Mirror mirror) {
    return new Harmless(
        mirror.ref(),
        mirror.ref("justification"),
        mirror.ref("paths"),
        mirror.text("justification"),
        mirror.texts("paths"),
        env.isGiven(mirror.element()),
        mirror.isUnresolved(),
        MethodParser.suppressedAround(mirror.element()));
  }

  /** The type and all that it extends or implements, the JDK's excepted. */
  private static Set<TypeElement> above(TypeElement element) {
    Set<TypeElement> types = new LinkedHashSet<>();
    add(types, element);
    return types;
  }

  private static void add(Set<TypeElement> types, TypeElement element) {
    if (element.getQualifiedName().toString().startsWith("java.") || !types.add(element)) {
      return;
    }
    TypeViews.element(element.getSuperclass()).ifPresent(next -> add(types, next));
    element
        .getInterfaces()
        .forEach(next -> TypeViews.element(next).ifPresent(found -> add(types, found)));
  }
}
