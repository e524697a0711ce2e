package io.keyward.processor.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The methods that a class which implements an interface has to have: its own in source order, then
 * inherited ones by signature; of methods that override each other, or are inherited in several
 * ways, one.
 */
record MethodCollector(Env env, TypeElement type) {

  List<ExecutableElement> collect() {
    Map<String, List<ExecutableElement>> byName = new LinkedHashMap<>();
    for (TypeElement owner : interfaces()) {
      for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        if (isInstance(method)) {
          byName
              .computeIfAbsent(method.getSimpleName().toString(), name -> new ArrayList<>())
              .add(method);
        }
      }
    }
    List<ExecutableElement> methods = new ArrayList<>();
    byName.values().stream().map(this::distinct).forEach(methods::addAll);
    methods.removeIf(method -> !isAnnotated(method) && redeclaresObjects(method));
    List<ExecutableElement> own = ElementFilter.methodsIn(type.getEnclosedElements());
    methods.sort(
        Comparator.comparingInt(
                (ExecutableElement m) -> own.contains(m) ? own.indexOf(m) : own.size())
            .thenComparing(this::signature));
    return methods;
  }

  /**
   * What an override of {@code method} may throw: of all ways in which it is inherited, what each
   * allows.
   */
  List<TypeMirror> thrown(ExecutableElement method) {
    List<ExecutableElement> ways = waysTo(method);
    List<TypeMirror> thrown = new ArrayList<>();
    for (ExecutableElement way : ways) {
      for (TypeMirror type : asMember(way).getThrownTypes()) {
        if (ways.stream().allMatch(other -> allows(other, type))
            && thrown.stream().noneMatch(known -> env.types().isSameType(known, type))) {
          thrown.add(type);
        }
      }
    }
    return List.copyOf(thrown);
  }

  /** The methods that it overrides or stands for, and that none of them overrides. */
  private List<ExecutableElement> waysTo(ExecutableElement method) {
    if (TypeViews.owner(method).equals(type)) {
      return List.of(method);
    }
    List<ExecutableElement> same =
        interfaces().stream()
            .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
            .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
            .filter(other -> isInstance(other) && isSame(other, method))
            .toList();
    return same.stream()
        .filter(one -> same.stream().noneMatch(other -> overrides(other, one)))
        .toList();
  }

  private boolean allows(ExecutableElement method, TypeMirror thrown) {
    return asMember(method).getThrownTypes().stream()
        .anyMatch(type -> env.types().isSubtype(thrown, type));
  }

  /** Whether a cache annotation stands on {@code method}. */
  static boolean isAnnotated(ExecutableElement method) {
    return Mirror.all(method).stream().anyMatch(ActionParser::isAction);
  }

  private Set<TypeElement> interfaces() {
    Set<TypeElement> interfaces = new LinkedHashSet<>();
    add(interfaces, type);
    return interfaces;
  }

  private void add(Set<TypeElement> interfaces, TypeElement next) {
    if (interfaces.add(next)) {
      for (TypeMirror above : next.getInterfaces()) {
        TypeViews.element(above).ifPresent(element -> add(interfaces, element));
      }
    }
  }

  private static boolean isInstance(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  private List<ExecutableElement> distinct(List<ExecutableElement> sameName) {
    List<List<ExecutableElement>> groups = new ArrayList<>();
    for (ExecutableElement method : sameName) {
      groups.stream()
          .filter(group -> isSame(group.get(0), method))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
              })
          .add(method);
    }
    return groups.stream().map(this::chosen).toList();
  }

  private boolean isSame(ExecutableElement a, ExecutableElement b) {
    if (a.getParameters().size() != b.getParameters().size()) {
      return false;
    }
    ExecutableType first = asMember(a);
    ExecutableType second = asMember(b);
    return env.types().isSubsignature(first, second) || env.types().isSubsignature(second, first);
  }

  /** The one that overrides the others; else the narrowest, else the annotated, else the first. */
  private ExecutableElement chosen(List<ExecutableElement> group) {
    List<ExecutableElement> open =
        group.stream().filter(m -> group.stream().noneMatch(other -> overrides(other, m))).toList();
    return open.stream()
        .min(
            Comparator.comparingInt((ExecutableElement m) -> narrower(m, open))
                .thenComparing(m -> !isAnnotated(m)))
        .orElse(group.get(0));
  }

  private boolean overrides(ExecutableElement a, ExecutableElement b) {
    TypeMirror owner = env.types().erasure(TypeViews.owner(a).asType());
    TypeMirror above = env.types().erasure(TypeViews.owner(b).asType());
    return !TypeViews.owner(a).equals(TypeViews.owner(b)) && env.types().isSubtype(owner, above);
  }

  private int narrower(ExecutableElement method, List<ExecutableElement> others) {
    TypeMirror result = env.types().erasure(asMember(method).getReturnType());
    return (int)
        others.stream()
            .map(other -> env.types().erasure(asMember(other).getReturnType()))
            .filter(other -> !env.types().isSameType(result, other))
            .filter(other -> !isSubtype(result, other))
            .count();
  }

  private boolean isSubtype(TypeMirror a, TypeMirror b) {
    return !a.getKind().isPrimitive()
        && !b.getKind().isPrimitive()
        && env.types().isAssignable(a, b);
  }

  /** The type of {@code method} as a member of the interface. */
  ExecutableType asMember(ExecutableElement method) {
    return (ExecutableType) env.types().asMemberOf((DeclaredType) type.asType(), method);
  }

  private boolean redeclaresObjects(ExecutableElement method) {
    @Nullable TypeElement object = env.elements().getTypeElement("java.lang.Object");
    return object != null
        && ElementFilter.methodsIn(object.getEnclosedElements()).stream()
            .filter(m -> m.getModifiers().contains(Modifier.PUBLIC))
            .filter(m -> m.getSimpleName().equals(method.getSimpleName()))
            .anyMatch(
                m ->
                    env.types()
                        .isSubsignature(
                            (ExecutableType) method.asType(), (ExecutableType) m.asType()));
  }

  private String signature(ExecutableElement method) {
    return method.getSimpleName()
        + method.getParameters().stream()
            .map(parameter -> TypeIds.of(env.types().erasure(parameter.asType())))
            .collect(Collectors.joining(",", "(", ")"));
  }
}
