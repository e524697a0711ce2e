package io.keyward.processor.parse;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Carries a generic type's arguments over to a subtype: {@code Ok<X>} under {@code Result<X>}. */
record Subtypes(Env env) {

  /**
   * {@code subtype} with the arguments that {@code type} gives it; a parameter that {@code type}
   * does not settle stays a type variable.
   */
  TypeMirror apply(DeclaredType type, TypeMirror subtype) {
    TypeElement element = TypeViews.element(subtype).orElse(null);
    if (element == null || element.getTypeParameters().isEmpty()) {
      return subtype;
    }
    DeclaredType generic = (DeclaredType) element.asType();
    List<? extends TypeMirror> above =
        TypeViews.as(env, generic, TypeViews.qualifiedName(type))
            .map(DeclaredType::getTypeArguments)
            .<List<? extends TypeMirror>>map(arguments -> arguments)
            .orElse(List.of());
    List<TypeMirror> arguments = new ArrayList<>();
    for (TypeParameterElement parameter : element.getTypeParameters()) {
      arguments.add(argument(parameter.asType(), above, type.getTypeArguments()));
    }
    return env.types().getDeclaredType(element, arguments.toArray(new TypeMirror[0]));
  }

  private TypeMirror argument(
      TypeMirror parameter,
      List<? extends TypeMirror> above,
      List<? extends TypeMirror> arguments) {
    for (int i = 0; i < Math.min(above.size(), arguments.size()); i++) {
      if (env.types().isSameType(above.get(i), parameter)) {
        return arguments.get(i);
      }
    }
    return parameter;
  }
}
