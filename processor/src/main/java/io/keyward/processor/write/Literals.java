package io.keyward.processor.write;

import java.util.Locale;

/** Text as Java source that no encoding of the compiler can change. */
final class Literals {

  private Literals() {}

  /**
   * A string literal, in ASCII. Half of a surrogate pair becomes a question mark, as in any file:
   * after its escape javac takes the escape of a backslash for half of one (17 to 25).
   */
  static String string(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? '?' : c)
        .forEach(c -> Character.toString(c).chars().forEach(half -> append(literal, (char) half)));
    return literal.append('"').toString();
  }

  private static void append(StringBuilder literal, char c) {
    if (c == '"' || c == '\\') {
      literal.append('\\').append(c);
    } else if (c >= ' ' && c <= '~') {
      literal.append(c);
    } else {
      literal.append(escaped(c));
    }
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
