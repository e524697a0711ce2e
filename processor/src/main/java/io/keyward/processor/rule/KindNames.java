package io.keyward.processor.rule;

import io.keyward.processor.model.IndexedKind;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Kinds of placeholders, as one says them. */
final class KindNames {

  private static final Map<String, String> PLAIN =
      Map.of(
          "INTEGER", "an integer",
          "DECIMAL", "a decimal",
          "BOOLEAN", "a boolean",
          "CHARACTER", "a character",
          "UUID", "a UUID",
          "DATE", "a date",
          "LOCALE", "a locale",
          "CURRENCY", "a currency");

  private KindNames() {}

  /** {@code text}, {@code an integer}, {@code the enum Kind}. */
  static String of(IndexedKind kind) {
    if (kind instanceof IndexedKind.Plain plain) {
      return PLAIN.getOrDefault(plain.name(), article(plain.name()) + plain.name());
    }
    if (kind instanceof IndexedKind.EnumOf constants) {
      return "the enum " + Texts.plain(constants.type());
    }
    if (kind instanceof IndexedKind.Several several) {
      return several.components().stream()
          .map(KindNames::of)
          .collect(Collectors.joining(", ", "a record of (", ")"));
    }
    return kind instanceof IndexedKind.Hashed hashed ? of(hashed.of()) + ", hashed" : "text";
  }

  private static String article(String name) {
    return "aeio".indexOf(name.toLowerCase(Locale.ROOT).charAt(0)) < 0 ? "a " : "an ";
  }
}
