package io.keyward.processor.parse;

import io.keyward.processor.model.KeyPartModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Reads {@code @KeyPart}s, and tells which of several governs a text. */
final class KeyParts {

  private KeyParts() {}

  /** Those on a parameter or a record component, in source order. */
  static List<KeyPartModel> of(Element element) {
    return Mirror.all(element, AnnotationNames.KEY_PART).stream().map(KeyParts::of).toList();
  }

  private static KeyPartModel of(Mirror mirror) {
    return new KeyPartModel(
        mirror.ref(),
        mirror.ref("pattern"),
        mirror.ref("maxLength"),
        mirror.text("value"),
        mirror.text("pattern"),
        mirror.number("maxLength"),
        mirror.flag("hashed"));
  }

  /** The first that validates, or else the first. */
  static Optional<KeyPartModel> governing(List<KeyPartModel> parts) {
    return parts.stream()
        .filter(KeyPartModel::validates)
        .findFirst()
        .or(() -> parts.stream().findFirst());
  }
}
