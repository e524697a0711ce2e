package io.keyward.processor.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON (RFC 8259) of a bounded depth. */
final class JsonReader {

  /** Not JSON. The message says where. */
  static final class NoJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    NoJsonException(String message) {
      super(message);
    }
  }

  private static final int DEEPEST = 100;
  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The one value that {@code text} is. */
  static Json read(String text) throws NoJsonException {
    JsonReader reader = new JsonReader(text);
    Json value = reader.value(0);
    reader.blanks();
    if (reader.at < text.length()) {
      throw reader.expected("nothing more");
    }
    return value;
  }

  private Json value(int depth) throws NoJsonException {
    if (depth > DEEPEST) {
      throw expected("no more than " + DEEPEST + " levels");
    }
    blanks();
    return switch (peek()) {
      case '{' -> members(depth);
      case '[' -> items(depth);
      case '"' -> new Json.Text(string());
      default -> literal();
    };
  }

  private Json members(int depth) throws NoJsonException {
    SortedMap<String, Json> members = new TreeMap<>();
    at++;
    if (!take('}')) {
      do {
        blanks();
        String name = string();
        require(':');
        if (members.put(name, value(depth + 1)) != null) {
          throw expected("each name once, not again \"" + name + "\"");
        }
      } while (take(','));
      require('}');
    }
    return new Json.Members(members);
  }

  private Json items(int depth) throws NoJsonException {
    List<Json> items = new ArrayList<>();
    at++;
    if (!take(']')) {
      do {
        items.add(value(depth + 1));
      } while (take(','));
      require(']');
    }
    return new Json.Items(List.copyOf(items));
  }

  private Json literal() throws NoJsonException {
    Matcher literal = LITERAL.matcher(text).region(at, text.length());
    if (!literal.lookingAt()) {
      throw expected("a value");
    }
    at = literal.end();
    return new Json.Literal(literal.group());
  }

  private String string() throws NoJsonException {
    if (peek() != '"') {
      throw expected("a text");
    }
    at++;
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char c = peek();
      if (c < ' ') {
        throw expected("no control character, and an end of the text");
      }
      at++;
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    return string.toString();
  }

  private char escaped() throws NoJsonException {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unit();
      default -> throw expected("an escape");
    };
  }

  private char unit() throws NoJsonException {
    Matcher hex = HEX.matcher(text).region(at, text.length());
    if (!hex.lookingAt()) {
      throw expected("four hexadecimal digits");
    }
    at = hex.end();
    return (char) Integer.parseInt(hex.group(), 16);
  }

  private boolean take(char c) {
    blanks();
    boolean there = peek() == c;
    at += there ? 1 : 0;
    return there;
  }

  private void require(char c) throws NoJsonException {
    if (!take(c)) {
      throw expected("'" + c + "'");
    }
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** The next character; at the end, one that fits nowhere. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private NoJsonException expected(String what) {
    long line =
        text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
    return new NoJsonException("line " + (line + 1) + ": expected " + what);
  }
}
