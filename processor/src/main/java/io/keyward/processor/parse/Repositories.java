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
    for (Element element : annotated(annotations, AnnotationNames.ON_TYPES, round)) {
      if (element instanceof TypeElement type) {
        names.add(type.getQualifiedName().toString());
      }
    }
    for (Element element : annotated(annotations, AnnotationNames.ON_METHODS, round)) {
      if (!(element instanceof TypeElement)
          && element.getEnclosingElement() instanceof TypeElement type) {
        names.add(type.getQualifiedName().toString());
      }
    }
    return names;
  }

  /**
   * What bears any of these annotations: asked once, since each answer is a walk over all types.
   */
  private static Set<? extends Element> annotated(
      Set<? extends TypeElement> annotations, Set<String> among, RoundEnvironment round) {
    TypeElement[] wanted =
        annotations.stream()
            .filter(
                annotation ->
                    among.contains(withoutContainer(annotation.getQualifiedName().toString())))
            .toArray(TypeElement[]::new);
    return wanted.length == 0 ? Set.of() : round.getElementsAnnotatedWithAny(wanted);
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
