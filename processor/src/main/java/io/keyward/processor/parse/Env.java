package io.keyward.processor.parse;

import io.keyward.processor.model.Options;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What every parser asks the compiler with.
 *
 * @param roots the qualified names of the types that the compilation was given, in any round
 */
public record Env(Elements elements, Types types, Options options, Set<String> roots) {

  /** Whether {@code type} is a subtype of the class or interface of that name. */
  boolean isA(TypeMirror type, String qualifiedName) {
    return isAny(type, Set.of(qualifiedName));
  }

  /**
   * Whether {@code type} is a subtype of one of these. Its supertypes are asked for their names: a
   * compiler looks long, and again each time, for classes that are not there.
   */
  boolean isAny(TypeMirror type, Set<String> qualifiedNames) {
    return isAny(type, qualifiedNames, new HashSet<>());
  }

  private static boolean isAny(TypeMirror type, Set<String> names, Set<TypeElement> seen) {
    if (type.getKind() != TypeKind.DECLARED
        || !(((DeclaredType) type).asElement() instanceof TypeElement element)
        || !seen.add(element)) {
      return false;
    }
    if (names.contains(element.getQualifiedName().toString())
        || isAny(element.getSuperclass(), names, seen)) {
      return true;
    }
    for (TypeMirror above : element.getInterfaces()) {
      if (isAny(above, names, seen)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the names of parameters declared in {@code element} are the source's. */
  boolean isGiven(Element element) {
    Element top = element;
    while (top.getEnclosingElement() != null
        && top.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      top = top.getEnclosingElement();
    }
    return top instanceof TypeElement type && roots.contains(type.getQualifiedName().toString());
  }

  /** The package of {@code element}. */
  String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }
}
