package io.keyward.processor.parse;

import io.keyward.processor.model.Binding.Step;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The steps of a path: an accessible instance method without parameters that answers a value,
 * {@code x()} (a record's component too), {@code getX()} or {@code isX()}.
 *
 * @param packageName where the decorator lies
 */
record PathSteps(Env env, String packageName) {

  private static final Set<String> OBJECTS = Set.of("getClass", "hashCode", "toString", "clone");

  /** The step of that name on a value of {@code type}. */
  Optional<Step> step(TypeMirror type, String name) {
    for (String method :
        List.of(name, "get" + Words.capitalized(name), "is" + Words.capitalized(name))) {
      for (TypeMirror part : TypeViews.parts(env, type)) {
        Optional<Step> step = step(part, name, method);
        if (step.isPresent()) {
          return step;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Step> step(TypeMirror type, String name, String method) {
    return accessors(type).stream()
        .filter(accessor -> accessor.getSimpleName().contentEquals(method))
        .min(Comparator.comparing(accessor -> abstractness((DeclaredType) type, accessor)))
        .map(
            accessor ->
                new Step(
                    name,
                    accessor,
                    result((DeclaredType) type, accessor),
                    Sensitivities.ofMember(env, (DeclaredType) type, accessor)));
  }

  /** Of one method inherited in several forms, the type's own counts, then the narrowest. */
  private int abstractness(DeclaredType type, ExecutableElement accessor) {
    if (TypeViews.owner(accessor).equals(type.asElement())) {
      return 0;
    }
    TypeMirror result = result(type, accessor);
    return (int)
            accessors(type).stream()
                .filter(other -> other.getSimpleName().equals(accessor.getSimpleName()))
                .filter(
                    other -> !env.types().isSubtype(erased(result), erased(result(type, other))))
                .count()
        + 1;
  }

  private TypeMirror erased(TypeMirror type) {
    return env.types().erasure(type);
  }

  /** The names of the steps that there are, sorted; what {@code Object} has is left out. */
  List<String> names(TypeMirror type) {
    TreeSet<String> names = new TreeSet<>();
    for (TypeMirror part : TypeViews.parts(env, type)) {
      for (ExecutableElement accessor : accessors(part)) {
        if (!isObjects(accessor)) {
          names.add(property(accessor.getSimpleName().toString()));
        }
      }
    }
    return List.copyOf(names);
  }

  /** {@code name} of {@code getName} and {@code isName}; any other method's own name. */
  static String property(String method) {
    for (String prefix : List.of("get", "is")) {
      int length = prefix.length();
      if (method.startsWith(prefix)
          && method.length() > length
          && Character.isUpperCase(method.charAt(length))) {
        return method.substring(length, length + 1).toLowerCase(Locale.ROOT)
            + method.substring(length + 1);
      }
    }
    return method;
  }

  /** The same kind, unsupported where the decorator may not name what a record in it holds. */
  KeyKind readable(KeyKind kind) {
    if (!(kind instanceof KeyKind.RecordOf record)) {
      return kind;
    }
    for (KeyKind.Component component : record.components()) {
      if (!isAccessible(component.type())) {
        return new KeyKind.Unsupported(
            component.type(),
            "no class of the package %s may name %s; make it package-private or public"
                .formatted(packageName, component.type()));
      }
      KeyKind inner = readable(component.kind());
      if (inner instanceof KeyKind.Unsupported) {
        return inner;
      }
    }
    return kind;
  }

  private boolean isAccessible(TypeMirror type) {
    return Mentions.of(List.of(type)).classes().stream()
        .allMatch(named -> Access.toType(env, named, packageName));
  }

  private List<ExecutableElement> accessors(TypeMirror type) {
    return TypeViews.element(type)
        .filter(element -> Access.toType(env, element, packageName))
        .map(this::accessors)
        .orElse(List.of());
  }

  private List<ExecutableElement> accessors(TypeElement type) {
    return ElementFilter.methodsIn(env.elements().getAllMembers(type)).stream()
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> method.getReturnType().getKind() != TypeKind.VOID)
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> SourceVersion.isIdentifier(method.getSimpleName()))
        .filter(method -> Access.toMember(env, method, packageName))
        .filter(method -> isAccessible(method.getReturnType()))
        .toList();
  }

  private TypeMirror result(DeclaredType on, ExecutableElement accessor) {
    return ((ExecutableType) env.types().asMemberOf(on, accessor)).getReturnType();
  }

  private static boolean isObjects(ExecutableElement method) {
    return OBJECTS.contains(method.getSimpleName().toString());
  }
}
