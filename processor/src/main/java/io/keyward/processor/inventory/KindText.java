package io.keyward.processor.inventory;

import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a placeholder can be, in words: its kind, what validates it, whether it is hashed. */
final class KindText {

  private KindText() {}

  static String of(ToValue value) {
    String kind = of(value.kind());
    return (value.elements().isPresent() ? "each " : "")
        + kind
        + (value.hashed() && !kind.endsWith(", hashed") ? ", hashed" : "");
  }

  private static String of(KeyKind kind) {
    if (kind instanceof KeyKind.Simple simple) {
      return simple.name().toLowerCase(Locale.ROOT);
    }
    if (kind instanceof KeyKind.Text text) {
      return "text" + text.validation().map(KindText::validation).orElse("");
    }
    if (kind instanceof KeyKind.EnumOf constants) {
      return "enum " + TypeText.erased(constants.type());
    }
    if (kind instanceof KeyKind.Iso iso) {
      return TypeText.erased(iso.type());
    }
    return kind instanceof KeyKind.RecordOf record ? record(record) : "unknown";
  }

  /** A record of one component is its component. */
  private static String record(KeyKind.RecordOf record) {
    return record.components().size() == 1
        ? of(record.components().get(0).kind())
        : record.components().stream()
            .map(component -> component.name() + " " + of(component.kind()))
            .collect(Collectors.joining("; ", "(", ")"));
  }

  private static String validation(KeyPartModel part) {
    return (part.pattern().isEmpty() ? "" : " like " + part.pattern())
        + (part.maxLength() > 0 ? " of at most " + part.maxLength() : "")
        + (part.hashed() ? ", hashed" : "");
  }
}
