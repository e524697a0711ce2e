package io.keyward.processor.parse;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Jackson's way of closing a type: {@code @JsonTypeInfo(use = NAME)} and {@code @JsonSubTypes}. */
final class JsonSubtypes {

  private static final String TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";
  private static final String SUBTYPES = "com.fasterxml.jackson.annotation.JsonSubTypes";

  private JsonSubtypes() {}

  /** Whether both stand on {@code element}. */
  static boolean close(Element element) {
    return Mirror.first(element, TYPE_INFO)
            .filter(info -> info.shown("use").matches("(.*\\.)?NAME"))
            .isPresent()
        && !of(element).isEmpty();
  }

  /** The subtypes that it names, in source order. */
  static List<TypeMirror> of(Element element) {
    List<TypeMirror> types = new ArrayList<>();
    for (Mirror subtypes : Mirror.all(element, SUBTYPES)) {
      for (AnnotationValue value : subtypes.values("value")) {
        if (value.getValue() instanceof AnnotationMirror type) {
          new Mirror(element, type).type("value").ifPresent(types::add);
        }
      }
    }
    return types;
  }
}
