package io.keyward.processor.inventory;

import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON to be read in a diff: one member or item a line, two blanks deeper each time, a line
 * feed at the end. All text survives: what would end a line, a control character and half of a
 * surrogate pair are escaped.
 */
final class JsonWriter {

  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  /** The text of {@code json}. */
  static String write(Json json) {
    JsonWriter writer = new JsonWriter();
    writer.value(json, "\n");
    return writer.out.append('\n').toString();
  }

  private void value(Json json, String newline) {
    if (json instanceof Json.Members members) {
      members(members, newline);
    } else if (json instanceof Json.Items items) {
      items(items, newline);
    } else if (json instanceof Json.Text text) {
      text(text.value());
    } else if (json instanceof Json.Literal literal) {
      out.append(literal.value());
    }
  }

  private void members(Json.Members members, String newline) {
    out.append('{');
    Iterator<Map.Entry<String, Json>> each = members.values().entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<String, Json> member = each.next();
      out.append(newline).append(INDENT);
      text(member.getKey());
      out.append(": ");
      value(member.getValue(), newline + INDENT);
      out.append(each.hasNext() ? "," : newline);
    }
    out.append('}');
  }

  private void items(Json.Items items, String newline) {
    out.append('[');
    Iterator<Json> each = items.values().iterator();
    while (each.hasNext()) {
      out.append(newline).append(INDENT);
      value(each.next(), newline + INDENT);
      out.append(each.hasNext() ? "," : newline);
    }
    out.append(']');
  }

  private void text(String text) {
    out.append('"');
    text.codePoints().forEach(this::character);
    out.append('"');
  }

  private void character(int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isPlain(c)) {
          out.appendCodePoint(c);
        } else {
          for (char unit : Character.toChars(c)) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
              out.append(Character.forDigit(unit >> shift & 0xf, 16));
            }
          }
        }
      }
    }
  }

  /** Neither control nor format character (they may reorder a diff's line), nor a line's end. */
  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
