package io.keyward.processor.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Ways of looking at a type that several parsers need. */
final class TypeViews {

  private static final int BOUNDS = 16;

  private TypeViews() {}

  /** The class of a declared type, unless it is in error. */
  static Optional<TypeElement> element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  /** The type that declares {@code method}. */
  static TypeElement owner(ExecutableElement method) {
    if (method.getEnclosingElement() instanceof TypeElement owner) {
      return owner;
    }
    throw new IllegalArgumentException(method + " is declared by no type");
  }

  /** Whether it is the class of that name, whatever its arguments. */
  static boolean is(TypeMirror type, String qualifiedName) {
    return qualifiedName(type).equals(qualifiedName);
  }

  /** The qualified name of a declared type; empty for any other. */
  static String qualifiedName(TypeMirror type) {
    return element(type).map(e -> e.getQualifiedName().toString()).orElse("");
  }

  /** What a value of the type is known to be: a variable's or a wildcard's bound. */
  static TypeMirror bound(Env env, TypeMirror type) {
    TypeMirror bound = type;
    for (int i = 0; i < BOUNDS; i++) {
      if (bound instanceof TypeVariable variable) {
        bound = variable.getUpperBound();
      } else if (bound instanceof WildcardType wildcard) {
        @Nullable TypeMirror above = wildcard.getExtendsBound();
        bound = above != null ? above : object(env);
      } else {
        return bound;
      }
    }
    return object(env);
  }

  /** The types whose members a value of the type has. */
  static List<TypeMirror> parts(Env env, TypeMirror type) {
    TypeMirror bound = bound(env, type);
    return bound instanceof IntersectionType intersection
        ? List.copyOf(intersection.getBounds())
        : List.of(bound);
  }

  /** {@code type}, seen as the generic class of that name that it extends or implements. */
  static Optional<DeclaredType> as(Env env, TypeMirror type, String qualifiedName) {
    Deque<TypeMirror> open = new ArrayDeque<>(parts(env, type));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      TypeMirror next = open.removeFirst();
      if (is(next, qualifiedName)) {
        return Optional.of((DeclaredType) next);
      }
      if (next.getKind() == TypeKind.DECLARED && seen.add(qualifiedName(next))) {
        open.addAll(env.types().directSupertypes(next));
      }
    }
    return Optional.empty();
  }

  /** The argument of that index, or {@code Object} where the type is raw. */
  static TypeMirror argument(Env env, DeclaredType type, int index) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return index < arguments.size() ? arguments.get(index) : object(env);
  }

  /** Whether it is a record. */
  static boolean isRecord(TypeMirror type) {
    return element(type).filter(e -> e.getKind() == ElementKind.RECORD).isPresent();
  }

  /** Whether it is an array of that primitive kind. */
  static boolean isArrayOf(TypeMirror type, TypeKind element) {
    return type instanceof ArrayType array && array.getComponentType().getKind() == element;
  }

  /** The type, boxed if it is primitive. */
  static TypeMirror boxed(Env env, TypeMirror type) {
    return type.getKind().isPrimitive()
        ? env.types().boxedClass(env.types().getPrimitiveType(type.getKind())).asType()
        : type;
  }

  static TypeMirror object(Env env) {
    @Nullable TypeElement object = env.elements().getTypeElement("java.lang.Object");
    if (object == null) {
      throw new IllegalStateException("java.lang.Object is missing");
    }
    return object.asType();
  }
}
