package io.keyward.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.Binding;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ParameterModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that a decorator cannot avoid, as its interface says the same: use of what is
 * deprecated, raw types, references to values that have no identity, variable arguments of a
 * generic type, which an override must repeat, and of one that another parent declares as an array.
 */
final class Lint {

  private static final String IDENTITY = "identity";

  private Lint() {}

  /** {@code @SuppressWarnings} of those keys; nothing of none. */
  static List<AnnotationSpec> suppressing(List<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<CodeBlock> literals = keys.stream().map(key -> CodeBlock.of("$S", key)).toList();
    CodeBlock value =
        literals.size() == 1
            ? literals.get(0)
            : CodeBlock.of("{$L}", CodeBlock.join(literals, ", "));
    return List.of(
        AnnotationSpec.builder(SuppressWarnings.class).addMember("value", value).build());
  }

  /** What the override of a method of {@code repository} has to suppress. */
  static List<String> of(MethodModel method, TypeElement repository, Elements elements) {
    Set<String> keys = new TreeSet<>();
    deprecation(method.element(), keys);
    ofObject(method, elements).forEach(overridden -> deprecation(overridden, keys));
    type(method.result().declared(), keys);
    method.parameters().forEach(parameter -> type(parameter.type(), keys));
    method.thrown().forEach(thrown -> type(thrown, keys));
    method.type().getTypeVariables().forEach(variable -> type(variable.getUpperBound(), keys));
    method.parameters().stream()
        .flatMap(parameter -> parameter.tenant().stream())
        .forEach(tenant -> tenant(tenant, keys));
    method.keys().stream()
        .map(BoundKey::values)
        .forEach(values -> values.forEach(value -> steps(value.steps(), keys)));
    boolean spreads = method.element().isVarArgs() && !isReifiable(last(method).type());
    if (spreads || isOfRaw(method.element().getEnclosingElement(), repository, false)) {
      keys.add("unchecked");
    }
    keys.remove(IDENTITY); // see ofSignatures
    if (of(repository).contains("deprecation")) {
      keys.remove("deprecation"); // The decorator is deprecated itself.
    }
    return List.copyOf(keys);
  }

  /**
   * What all of a class has to suppress of the methods that it overrides: javac heeds no {@code
   * "identity"} on a method for what its signature names, and no {@code "overrides"}.
   */
  static List<String> ofSignatures(List<MethodModel> methods, TypeElement repository) {
    Set<String> keys = new TreeSet<>();
    for (MethodModel method : methods) {
      type(method.result().declared(), keys);
      method.parameters().forEach(parameter -> type(parameter.type(), keys));
    }
    keys.retainAll(Set.of(IDENTITY));
    if (methods.stream().anyMatch(it -> endsInArray(it) && isOtherwiseSpread(it, repository))) {
      keys.add("overrides");
    }
    return List.copyOf(keys);
  }

  /** What the use of a type has to suppress. */
  static List<String> of(TypeMirror type) {
    Set<String> keys = new TreeSet<>();
    type(type, keys);
    return List.copyOf(keys);
  }

  /** What the use of an element has to suppress. */
  static List<String> of(Element element) {
    Set<String> keys = new TreeSet<>();
    deprecation(element, keys);
    return List.copyOf(keys);
  }

  /**
   * What the head of a class that implements {@code type} has to suppress, and all of the class.
   */
  static List<String> ofHead(TypeElement type) {
    Set<String> keys = new TreeSet<>();
    around(type, keys);
    type.getTypeParameters().stream()
        .flatMap(parameter -> parameter.getBounds().stream())
        .forEach(bound -> type(bound, keys));
    return List.copyOf(keys);
  }

  /** What the text form of a record has to suppress. */
  static List<String> of(KeyKind.RecordOf record) {
    Set<String> keys = new TreeSet<>();
    type(record.type(), keys);
    record.components().forEach(component -> deprecation(component.accessor(), keys));
    return List.copyOf(keys);
  }

  /** The types that a type is nested in are named with it. */
  private static void around(Element type, Set<String> keys) {
    for (Element e = type.getEnclosingElement();
        e instanceof TypeElement;
        e = e.getEnclosingElement()) {
      deprecation(e, keys);
    }
  }

  /** What a class overrides of {@code Object} with it, unlike its interface: {@code finalize}. */
  private static Stream<ExecutableElement> ofObject(MethodModel method, Elements elements) {
    return ElementFilter.methodsIn(
            elements.getTypeElement("java.lang.Object").getEnclosedElements())
        .stream()
        .filter(overridden -> overridden.getSimpleName().contentEquals(method.name()))
        .filter(overridden -> overridden.getParameters().size() == method.parameters().size());
  }

  /** Whether {@code type} inherits from {@code owner} as a raw type: a call is unchecked then. */
  private static boolean isOfRaw(@Nullable Element owner, TypeElement type, boolean raw) {
    return (raw && type.equals(owner))
        || type.getInterfaces().stream()
            .map(DeclaredType.class::cast)
            .anyMatch(
                parent -> isOfRaw(owner, (TypeElement) parent.asElement(), raw || isRaw(parent)));
  }

  private static boolean endsInArray(MethodModel method) {
    return !method.parameters().isEmpty() && last(method).type() instanceof ArrayType;
  }

  /** Whether {@code String...} here is {@code String[]} in an inherited method of that name. */
  private static boolean isOtherwiseSpread(MethodModel method, TypeElement type) {
    return type.getInterfaces().stream()
        .map(parent -> (TypeElement) ((DeclaredType) parent).asElement())
        .anyMatch(
            parent ->
                isOtherwiseSpread(method, parent)
                    || ElementFilter.methodsIn(parent.getEnclosedElements()).stream()
                        .filter(other -> other.getSimpleName().contentEquals(method.name()))
                        .anyMatch(other -> other.isVarArgs() != method.element().isVarArgs()));
  }

  private static ParameterModel last(MethodModel method) {
    return method.parameters().get(method.parameters().size() - 1);
  }

  private static void tenant(ParameterModel.Tenant tenant, Set<String> keys) {
    steps(tenant.steps(), keys);
    steps(tenant.component().stream().toList(), keys);
  }

  private static void steps(List<Binding.Step> steps, Set<String> keys) {
    steps.forEach(step -> deprecation(step.accessor(), keys));
  }

  private static void deprecation(Element element, Set<String> keys) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().toString().equals("java.lang.Deprecated")) {
        boolean forRemoval =
            annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals("forRemoval"))
                .anyMatch(entry -> Boolean.TRUE.equals(entry.getValue().getValue()));
        keys.add(forRemoval ? "removal" : "deprecation");
      }
    }
  }

  private static void type(TypeMirror type, Set<String> keys) {
    switch (type.getKind()) {
      case DECLARED -> {
        DeclaredType declared = (DeclaredType) type;
        deprecation(declared.asElement(), keys);
        around(declared.asElement(), keys);
        if (isRaw(declared)) {
          keys.add("rawtypes");
        }
        if (isByIdentity(declared)) {
          keys.add(IDENTITY);
        }
        declared.getTypeArguments().forEach(argument -> type(argument, keys));
        type(declared.getEnclosingType(), keys);
      }
      case ARRAY -> type(((ArrayType) type).getComponentType(), keys);
      case WILDCARD -> bounds((WildcardType) type).forEach(bound -> type(bound, keys));
      case INTERSECTION ->
          ((IntersectionType) type).getBounds().forEach(bound -> type(bound, keys));
      default -> {}
    }
  }

  private static List<TypeMirror> bounds(WildcardType wildcard) {
    return Stream.of(
            Optional.ofNullable(wildcard.getExtendsBound()),
            Optional.ofNullable(wildcard.getSuperBound()))
        .<TypeMirror>flatMap(Optional::stream)
        .toList();
  }

  /** Whether it holds by identity what may be a value: since JDK 25 javac warns of that. */
  private static boolean isByIdentity(DeclaredType type) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    return !type.getTypeArguments().isEmpty()
        && (name.startsWith("java.lang.ref.") || name.equals("java.util.WeakHashMap"));
  }

  private static boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
  }

  private static boolean isReifiable(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isReifiable(array.getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream()
          .allMatch(argument -> argument instanceof WildcardType any && bounds(any).isEmpty());
    }
    return !(type instanceof TypeVariable);
  }
}
