package io.keyward.processor.parse;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** What code in a package may name. */
final class Access {

  private Access() {}

  /** Whether a class in {@code packageName} may name the type {@code element}. */
  static boolean toType(Env env, Element element, String packageName) {
    for (Element e = element;
        e != null && e.getKind() != ElementKind.PACKAGE;
        e = e.getEnclosingElement()) {
      if (!toMember(env, e, packageName)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a class in {@code packageName} that inherits nothing may use the member. */
  static boolean toMember(Env env, Element member, String packageName) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || (!member.getModifiers().contains(Modifier.PRIVATE)
            && env.packageOf(member).equals(packageName));
  }
}
