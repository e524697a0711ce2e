package io.keyward.processor.parse;

import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds the types that bear cache annotations, on themselves or on their methods. */
public final class Repositories {

  private Repositories() {}

  /** Their qualified names, sorted, among the types that this round brings. */
  public static Set<String> in(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<String> names = new TreeSet<>();
    for (TypeElement annotation : annotations) {
      String name = withoutContainer(annotation.getQualifiedName().toString());
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (element instanceof TypeElement type && AnnotationNames.ON_TYPES.contains(name)) {
          names.add(type.getQualifiedName().toString());
        } else if (AnnotationNames.ON_METHODS.contains(name)
            && element.getEnclosingElement() instanceof TypeElement type) {
          names.add(type.getQualifiedName().toString());
        }
      }
    }
    return names;
  }

  /** The qualified names of the types that the round brings. */
  public static Set<String> roots(RoundEnvironment round) {
    Set<String> names = new TreeSet<>();
    for (Element element : round.getRootElements()) {
      if (element instanceof TypeElement type) {
        names.add(type.getQualifiedName().toString());
      }
    }
    return names;
  }

  private static String withoutContainer(String name) {
    return name.endsWith(AnnotationNames.CONTAINER)
        ? name.substring(0, name.length() - AnnotationNames.CONTAINER.length())
        : name;
  }
}
