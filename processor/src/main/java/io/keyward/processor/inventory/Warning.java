package io.keyward.processor.inventory;

import io.keyward.processor.model.SourceRef;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler warned of.
 *
 * @param id of the rule
 * @param at what is at fault
 */
public record Warning(String id, SourceRef at) {

  /**
   * The id, and what it is about where that is not the whole method or type: a key, a parameter, or
   * a member of another type. No message: a new wording is no change of a cache.
   *
   * @param on the method or type that it is told of
   */
  String text(Element on) {
    String key = key(at.annotation());
    if (!key.isEmpty()) {
      return id + " " + key;
    }
    if (at.element().equals(on)) {
      return id;
    }
    return id
        + " "
        + (at.element() instanceof VariableElement parameter
                && on.equals(parameter.getEnclosingElement())
            ? parameter.getSimpleName()
            : Exceptions.member(at.element()));
  }

  private static String key(@Nullable AnnotationMirror annotation) {
    return annotation == null
        ? ""
        : annotation.getElementValues().entrySet().stream()
            .filter(attribute -> attribute.getKey().getSimpleName().contentEquals("key"))
            .map(attribute -> String.valueOf(attribute.getValue().getValue()))
            .findFirst()
            .orElse("");
  }
}
