package io.keyward.processor.inventory;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Types and signatures as text, the same in every compiler. */
final class TypeText {

  private TypeText() {}

  /** The method by its name and the erased types of its parameters: its own among all others. */
  static String signature(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(TypeText::erased)
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }

  /** The qualified name, without type arguments and annotations. */
  static String erased(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    }
    if (type instanceof TypeVariable variable) {
      return erased(variable.getUpperBound());
    }
    if (type instanceof IntersectionType several) {
      return erased(several.getBounds().get(0));
    }
    if (type instanceof DeclaredType declared) {
      return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    }
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }
}
