package io.keyward.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** How a placeholder's value becomes text (KW108), and what is asked of it (KW109). */
public sealed interface KeyKind {

  /** A kind that has nothing else to say. */
  enum Simple implements KeyKind {
    INTEGER,
    DECIMAL,
    BOOLEAN,
    CHARACTER,
    UUID,
    DATE,
    LOCALE,
    CURRENCY
  }

  /** Text, and the {@code @KeyPart} that validates it, on the parameter or the component. */
  record Text(Optional<KeyPartModel> validation) implements KeyKind {}

  /** An enum. */
  record EnumOf(TypeMirror type, List<String> constants) implements KeyKind {}

  /** A {@code java.time} type, in ISO form. */
  record Iso(TypeMirror type) implements KeyKind {}

  /** A record, by its components in order. */
  record RecordOf(TypeMirror type, List<Component> components) implements KeyKind {}

  /** A component of a record. */
  record Component(
      String name,
      ExecutableElement accessor,
      TypeMirror type,
      KeyKind kind,
      Sensitivity sensitivity) {}

  /** No stable text form; the reason completes '… has no stable text form: …'. */
  record Unsupported(TypeMirror type, String reason) implements KeyKind {}
}
