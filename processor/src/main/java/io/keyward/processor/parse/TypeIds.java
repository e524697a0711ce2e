package io.keyward.processor.parse;

import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Canonical texts of types: qualified, with their arguments, the same in every compiler. */
final class TypeIds {

  private TypeIds() {}

  /** The text of {@code type}; type annotations are left out. */
  static String of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return of(array.getComponentType()) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(wildcard);
    }
    if (type instanceof TypeVariable variable) {
      return variable.asElement().getSimpleName().toString();
    }
    if (type.getKind() == TypeKind.DECLARED) {
      return declared((DeclaredType) type);
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
        : type.toString();
  }

  private static String declared(DeclaredType type) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    String arguments =
        type.getTypeArguments().stream().map(TypeIds::of).collect(Collectors.joining(", "));
    String outer =
        type.getEnclosingType().getKind() == TypeKind.DECLARED
                && !((DeclaredType) type.getEnclosingType()).getTypeArguments().isEmpty()
            ? declared((DeclaredType) type.getEnclosingType()) + "/"
            : "";
    return outer + (arguments.isEmpty() ? name : name + "<" + arguments + ">");
  }

  private static String wildcard(WildcardType wildcard) {
    if (wildcard.getExtendsBound() != null) {
      return "? extends " + of(wildcard.getExtendsBound());
    }
    return wildcard.getSuperBound() != null ? "? super " + of(wildcard.getSuperBound()) : "?";
  }

  /** How deep its arguments nest. */
  static int depth(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return 1 + depth(array.getComponentType());
    }
    return type.getKind() == TypeKind.DECLARED
        ? 1
            + ((DeclaredType) type)
                .getTypeArguments().stream().mapToInt(TypeIds::depth).max().orElse(0)
        : 0;
  }
}
