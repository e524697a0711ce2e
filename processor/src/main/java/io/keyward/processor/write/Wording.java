package io.keyward.processor.write;

import java.util.List;
import java.util.Locale;

/** Names and lists in the forms that code and prose want them in. */
final class Wording {

  private Wording() {}

  /** {@code findById} as {@code FIND_BY_ID}; whatever no identifier may hold parts words too. */
  static String constant(String name) {
    String parted =
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
            .replaceAll("[^\\p{L}\\p{Nd}]+", "_")
            .replaceAll("^_+|_+$", "")
            .toUpperCase(Locale.ROOT);
    if (parted.isEmpty()) {
      return "UNNAMED";
    }
    return Character.isJavaIdentifierStart(parted.charAt(0)) ? parted : "_" + parted;
  }

  /** {@code a, b and c}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
