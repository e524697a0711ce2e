package io.keyward.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.keyward.processor.model.RepositoryModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Types as the decorator has to write them. It inherits the member types of its interface, so that
 * a simple name may mean another type there than in its package: JavaPoet knows that of types that
 * it imports, this class of those that need no import.
 */
final class TypeNames {

  private final String packageName;
  private final Set<String> inherited;
  private final Set<String> javaLang =
      new TreeSet<>(
          Set.of(
              "Boolean",
              "Character",
              "Deprecated",
              "Enum",
              "Number",
              "Override",
              "String",
              "SuppressWarnings"));

  TypeNames(RepositoryModel repository, Elements elements) {
    this.packageName = repository.packageName();
    this.inherited =
        ElementFilter.typesIn(elements.getAllMembers(repository.type())).stream()
            .map(member -> member.getSimpleName().toString())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The type's name. */
  TypeName of(TypeMirror type) {
    return qualified(TypeName.get(type));
  }

  /** The type's name, or its box's. */
  TypeName boxed(TypeMirror type) {
    TypeName name = of(type);
    return name.isPrimitive() ? seen(name.box()) : name;
  }

  /** The type's class, without arguments. */
  ClassName raw(DeclaredType type) {
    return (ClassName) qualified(ClassName.get((TypeElement) type.asElement()));
  }

  /** The declaration of a type variable; its bounds are the mirror's own, not its element's. */
  TypeVariableName declaration(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    List<? extends TypeMirror> bounds =
        bound instanceof IntersectionType several ? several.getBounds() : List.of(bound);
    return TypeVariableName.get(
        variable.asElement().getSimpleName().toString(),
        bounds.stream().map(this::of).toArray(TypeName[]::new));
  }

  /** The simple names of the types of {@code java.lang} that were asked for. */
  Set<String> javaLang() {
    return javaLang;
  }

  /** The simple names that mean a member type of the interface. */
  Set<String> inherited() {
    return inherited;
  }

  private TypeName qualified(TypeName name) {
    if (name instanceof ClassName type) {
      return seen(isHidden(type) ? ClassName.get("", type.canonicalName()) : type);
    }
    if (name instanceof ParameterizedTypeName generic) {
      return qualified(generic);
    }
    if (name instanceof ArrayTypeName array) {
      return ArrayTypeName.of(qualified(array.componentType()));
    }
    if (name instanceof WildcardTypeName wildcard) {
      return wildcard.lowerBounds().isEmpty()
          ? WildcardTypeName.subtypeOf(qualified(wildcard.upperBounds().get(0)))
          : WildcardTypeName.supertypeOf(qualified(wildcard.lowerBounds().get(0)));
    }
    return name;
  }

  private TypeName qualified(ParameterizedTypeName generic) {
    TypeName raw = qualified(generic.rawType());
    TypeName[] arguments =
        generic.typeArguments().stream().map(this::qualified).toArray(TypeName[]::new);
    // Rebuilt, an inner class would lose the arguments of its outer class.
    return mentionsHidden(generic)
        ? ParameterizedTypeName.get((ClassName) raw, arguments)
        : generic;
  }

  private boolean mentionsHidden(TypeName name) {
    if (name instanceof ParameterizedTypeName generic) {
      return isHidden(generic.rawType())
          || generic.typeArguments().stream().anyMatch(this::mentionsHidden);
    }
    if (name instanceof ArrayTypeName array) {
      return mentionsHidden(array.componentType());
    }
    if (name instanceof WildcardTypeName wildcard) {
      return Stream.concat(wildcard.lowerBounds().stream(), wildcard.upperBounds().stream())
          .anyMatch(this::mentionsHidden);
    }
    return name instanceof ClassName type && isHidden(type);
  }

  /** Whether a type of the decorator's own package is hidden by a member type of its interface. */
  private boolean isHidden(ClassName type) {
    return !packageName.isEmpty()
        && type.packageName().equals(packageName)
        && inherited.contains(type.topLevelClassName().simpleName());
  }

  private TypeName seen(TypeName name) {
    if (name instanceof ClassName type && type.packageName().equals("java.lang")) {
      javaLang.add(type.topLevelClassName().simpleName());
    }
    return name;
  }
}
