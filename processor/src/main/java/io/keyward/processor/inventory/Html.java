package io.keyward.processor.inventory;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts as HTML. Whatever a text holds, it stays text, in content and in attributes. */
final class Html {

  private Html() {}

  /** Text of the user's. */
  static String text(String text) {
    StringBuilder html = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(isShown(c) ? c : '\uFFFD');
              }
            });
    return html.toString();
  }

  /** HTML has no code for control characters; format characters would reorder the line. */
  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.FORMAT, Character.SURROGATE -> false;
      default -> true;
    };
  }

  /** A key, which may break behind its colons. */
  static String key(String key) {
    return "<code>" + text(key).replace(":", ":<wbr>") + "</code>";
  }

  /** A type, method or signature without packages; they are in its title. */
  static String name(String name) {
    String brief = brief(name);
    String title = brief.equals(name) ? "" : " title=\"" + text(name) + "\"";
    return "<code"
        + title
        + ">"
        + text(brief)
            .replace("(", "<wbr>(")
            .replace(".", ".<wbr>")
            .replaceAll("(?<=[a-z]{3})(?=[A-Z][a-z]{2})", "<wbr>")
        + "</code>";
  }

  /** The name without packages, by the convention that these start in lower case. */
  static String brief(String name) {
    return name.replaceAll("(?<![\\w.$])(?:[a-z_][\\w$]*\\.)+(?=[A-Z])", "");
  }

  /** The part of the page's address that leads to an interface or to a method of it. */
  static String id(String name) {
    return name.replaceAll("\\s+", "");
  }

  /** A link to that part of the page. */
  static String link(String id, String inner) {
    return "<a class=\"self\" href=\"#" + text(id) + "\">" + inner + "</a>";
  }

  /** A list, or nothing where it would be empty. */
  static String list(Collection<String> items) {
    return items.isEmpty()
        ? ""
        : items.stream().collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"));
  }
}
