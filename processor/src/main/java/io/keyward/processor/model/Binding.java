package io.keyward.processor.model;

import io.keyward.processor.model.KeyTemplate.Hole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What a placeholder stands for. */
public sealed interface Binding {

  /** The placeholder. */
  Hole hole();

  /** {@code {tenant_id}} or {@code {env}}. */
  record Reserved(Hole hole) implements Binding {}

  /**
   * A value that the call has.
   *
   * @param source the parameter; empty: the result
   * @param steps from the source to the value
   * @param elements where a collection, an {@code Iterable} or an array is met on the way: one
   *     entry an element
   * @param type of the value, or of the element's value
   * @param kind how it becomes text
   * @param hashed whether the text of the whole placeholder is hashed; what the kind says of
   *     hashing inside it then counts for nothing
   */
  record ToValue(
      Hole hole,
      Optional<ParameterModel> source,
      List<Step> steps,
      Optional<ElementsAt> elements,
      TypeMirror type,
      KeyKind kind,
      boolean hashed)
      implements Binding {

    /** What the runtime can hand a delegate the missing elements of a batch in. */
    private static final Set<String> COLLECTIONS =
        Set.of("java.util.Collection", "java.util.List", "java.util.Set");

    /** Whether it is a collection parameter itself, so that a read of it is a batch. */
    public boolean isCollectionParameter() {
      return elements.isPresent()
          && steps.isEmpty()
          && source.filter(parameter -> isCollection(parameter.type())).isPresent();
    }

    private static boolean isCollection(TypeMirror type) {
      return type instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element
          && COLLECTIONS.contains(element.getQualifiedName().toString());
    }

    /** Whether it is the result, or something inside it. */
    public boolean isResult() {
      return source.isEmpty();
    }
  }

  /**
   * No parameter has that name.
   *
   * @param candidates the names there are, as one would write them in the template
   * @param inside the path to a part of that name in what the method has, written likewise
   */
  record UnknownName(Hole hole, List<String> candidates, Optional<String> inside)
      implements Binding {}

  /** No parameter has that name, but some parameters' names are not known (KW604). */
  record UnnamedParameter(Hole hole) implements Binding {}

  /**
   * A step that leads nowhere.
   *
   * @param step its index in the path
   * @param on the type it is applied to
   * @param candidates the steps there are, by name
   */
  record UnknownStep(Hole hole, int step, TypeMirror on, List<String> candidates)
      implements Binding {}

  /** The type that the path meets is in error: javac's to report. */
  record Unresolved(Hole hole) implements Binding {}

  /** One step of a path: its name in the template and the no-argument method that takes it. */
  record Step(String name, ExecutableElement accessor, TypeMirror type, Sensitivity sensitivity) {}

  /**
   * Where a path meets elements.
   *
   * @param afterSteps how many steps lead to the collection
   * @param form what holds the elements
   * @param element the elements' type
   */
  record ElementsAt(int afterSteps, ElementsForm form, TypeMirror element) {}

  /** What holds elements. */
  enum ElementsForm {
    COLLECTION,
    /** An {@code Iterable} that need not be a {@code Collection}: read once. */
    ITERABLE,
    ARRAY
  }
}
