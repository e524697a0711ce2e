package io.keyward.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The class: final, as visible as its interface, with the interface's type parameters. */
final class AddDeclaration implements Step {

  @Override
  public void execute(Draft draft) {
    TypeElement repository = draft.repository().type();
    if (isPublic(repository)) {
      draft.type().addModifiers(Modifier.PUBLIC);
    }
    draft
        .type()
        .addModifiers(Modifier.FINAL)
        .addOriginatingElement(repository)
        .addSuperinterface(draft.repositoryType())
        .avoidClashesWithNestedClasses(repository);
    repository
        .getTypeParameters()
        .forEach(
            parameter ->
                draft
                    .type()
                    .addTypeVariable(draft.names().declaration((TypeVariable) parameter.asType())));
    lint(draft);
  }

  /** Seen from everywhere: it and all types that it is nested in are public. */
  private static boolean isPublic(TypeElement type) {
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private static void lint(Draft draft) {
    Set<String> keys = new TreeSet<>(Lint.of(draft.repository().type()));
    boolean isDeprecated = keys.remove("deprecation");
    if (isDeprecated) {
      draft.type().addAnnotation(Deprecated.class);
    }
    keys.addAll(Lint.ofHead(draft.repository().type()));
    keys.addAll(Lint.ofSignatures(draft.repository().methods(), draft.repository().type()));
    if (isDeprecated) {
      keys.remove("deprecation");
    }
    if (isSerializable(draft.repository().type())) {
      keys.add("serial");
    }
    if (closesInterruptibly(draft)) {
      keys.add("try");
    }
    if (overridesEqualsAlone(draft)) {
      keys.add("overrides");
    }
    Lint.suppressing(List.copyOf(keys))
        .forEach((AnnotationSpec suppressed) -> draft.type().addAnnotation(suppressed));
  }

  private static boolean isSerializable(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.io.Serializable")
        || type.getInterfaces().stream()
            .map(above -> (TypeElement) ((DeclaredType) above).asElement())
            .anyMatch(AddDeclaration::isSerializable);
  }

  /** Whether the interface classifies {@code equals} and not {@code hashCode}. */
  private static boolean overridesEqualsAlone(Draft draft) {
    return has(draft, "equals", 1) && !has(draft, "hashCode", 0);
  }

  private static boolean has(Draft draft, String name, int parameters) {
    return draft.repository().methods().stream()
        .anyMatch(m -> m.name().equals(name) && m.parameters().size() == parameters);
  }

  /** Whether javac warns of the {@code close()} that the interface inherits. */
  private static boolean closesInterruptibly(Draft draft) {
    return draft.repository().methods().stream()
        .filter(method -> method.name().equals("close") && method.parameters().isEmpty())
        .flatMap(method -> method.thrown().stream())
        .anyMatch(AddDeclaration::mayBeInterruption);
  }

  private static String name(TypeMirror type) {
    return ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
  }

  private static boolean mayBeInterruption(TypeMirror thrown) {
    return thrown.getKind() == TypeKind.DECLARED
        && List.of("java.lang.InterruptedException", "java.lang.Exception", "java.lang.Throwable")
            .contains(name(thrown));
  }
}
