package io.keyward.processor.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** The classes that types name, their arguments and bounds included. */
final class Mentions {

  private final Set<TypeElement> classes = new LinkedHashSet<>();
  private final Set<String> variables = new HashSet<>();
  private final Deque<TypeMirror> open = new ArrayDeque<>();
  private boolean error;

  private Mentions() {}

  /** What the signature of a method names. */
  static Mentions of(ExecutableType method) {
    List<TypeMirror> types = new ArrayList<>(method.getParameterTypes());
    types.add(method.getReturnType());
    types.addAll(method.getThrownTypes());
    types.addAll(method.getTypeVariables());
    return of(types);
  }

  /** What the head of a type names: its supertypes and the bounds of its parameters. */
  static Mentions of(TypeElement type) {
    List<TypeMirror> types = new ArrayList<>(type.getInterfaces());
    for (TypeParameterElement parameter : type.getTypeParameters()) {
      types.addAll(parameter.getBounds());
    }
    return of(types);
  }

  static Mentions of(List<? extends TypeMirror> types) {
    Mentions mentions = new Mentions();
    mentions.open.addAll(types);
    while (!mentions.open.isEmpty()) {
      mentions.look(mentions.open.removeFirst());
    }
    return mentions;
  }

  /** The classes, in the order they were met. */
  Set<TypeElement> classes() {
    return classes;
  }

  /** Whether a type among them is in error. */
  boolean hasError() {
    return error;
  }

  private void look(TypeMirror type) {
    error |= type.getKind() == TypeKind.ERROR;
    if (type instanceof ArrayType array) {
      open.add(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      add(wildcard.getExtendsBound());
      add(wildcard.getSuperBound());
    } else if (type instanceof IntersectionType intersection) {
      open.addAll(intersection.getBounds());
    } else if (type instanceof TypeVariable variable) {
      if (variables.add(variable + " of " + variable.asElement().getEnclosingElement())) {
        open.add(variable.getUpperBound());
      }
    } else if (type.getKind() == TypeKind.DECLARED && type instanceof DeclaredType declared) {
      classes.add((TypeElement) declared.asElement());
      open.addAll(declared.getTypeArguments());
      open.add(declared.getEnclosingType());
    }
  }

  private void add(@Nullable TypeMirror bound) {
    if (bound != null) {
      open.add(bound);
    }
  }
}
