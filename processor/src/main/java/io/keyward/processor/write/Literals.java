package io.keyward.processor.write;

import java.util.Locale;

/** Text as Java source that no encoding of the compiler can change. */
final class Literals {

  private Literals() {}

  /** A string literal, in ASCII. */
  static String string(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        literal.append(c);
      } else {
        literal.append(escaped(c));
      }
    }
    return literal.append('"').toString();
  }

  /** Line ends and quotes as such: a Unicode escape is read before the literal is. */
  private static String escaped(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
    };
  }
}
