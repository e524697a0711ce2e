package io.keyward.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the user's source: an element, and where it helps, an annotation and one value of it.
 */
public record SourceRef(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /** The element's name. */
  public static SourceRef of(Element element) {
    return new SourceRef(element, null, null);
  }

  /** An annotation on the element. */
  public static SourceRef of(Element element, AnnotationMirror annotation) {
    return new SourceRef(element, annotation, null);
  }
}
