package io.keyward.internal.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.regex.Pattern;

/**
 * Finds the property at an offset of a JSON text. Total: of bytes that are no JSON it makes an
 * empty path. It shows names that look like a property's and hides others, which are map keys.
 */
final class JsonPath {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]{0,63}");
  private static final String ELEMENT = "[]";

  private final byte[] json;
  private final int end;
  private final Deque<String> open = new ArrayDeque<>();
  private String name = "";
  private int position;

  private JsonPath(byte[] json, int end) {
    this.json = json;
    this.end = Math.min(end, json.length);
  }

  /** The path to the value that the byte at an offset belongs to. */
  static String at(byte[] json, int offset) {
    JsonPath path = new JsonPath(json, offset);
    path.walk();
    return path.text();
  }

  /** {@code orders[].price}; a name that does not look like one is {@code *}. */
  static String join(Iterable<String> steps) {
    StringBuilder text = new StringBuilder();
    for (String step : steps) {
      if (step.equals(ELEMENT)) {
        text.append(step);
      } else if (!step.isEmpty()) {
        text.append(text.isEmpty() ? "" : ".");
        text.append(IDENTIFIER.matcher(step).matches() ? step : "*");
      }
    }
    return text.toString();
  }

  private void walk() {
    while (position < end) {
      switch (json[position++]) {
        case '{' -> open(name, "");
        case '[' -> open(name, ELEMENT);
        case '}', ']' -> name = open.isEmpty() ? "" : open.pop();
        case '"' -> string();
        default -> {}
      }
    }
  }

  private void open(String enclosing, String inside) {
    open.push(enclosing);
    name = inside;
  }

  private void string() {
    int start = position;
    while (position < json.length && json[position] != '"') {
      position += json[position] == '\\' ? 2 : 1;
    }
    if (position < json.length) {
      String text = new String(json, start, position - start, StandardCharsets.UTF_8);
      position++;
      if (position < json.length && json[position] == ':') {
        name = text;
      }
    }
  }

  private String text() {
    Deque<String> steps = new ArrayDeque<>();
    for (Iterator<String> outer = open.iterator(); outer.hasNext(); ) {
      steps.push(outer.next());
    }
    steps.add(name);
    return join(steps);
  }
}
