package io.keyward.processor.parse;

import io.keyward.processor.model.Options;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What every parser asks the compiler with.
 *
 * @param roots the qualified names of the types that the compilation was given, in any round
 */
public record Env(Elements elements, Types types, Options options, Set<String> roots) {

  /** Whether {@code type} is a subtype of the class of that name; false where there is none. */
  boolean isA(TypeMirror type, String qualifiedName) {
    @Nullable TypeElement target = elements.getTypeElement(qualifiedName);
    return target != null
        && type.getKind() == TypeKind.DECLARED
        && types.isSubtype(types.erasure(type), types.erasure(target.asType()));
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
