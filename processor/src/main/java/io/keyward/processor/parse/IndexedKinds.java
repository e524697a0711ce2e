package io.keyward.processor.parse;

import io.keyward.processor.model.IndexedKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads kinds back from the text that {@link IndexedKind} gives; what it cannot read is unknown.
 */
public final class IndexedKinds {

  private final String text;
  private int at;

  private IndexedKinds(String text) {
    this.text = text;
  }

  /** The kind of that text. */
  public static IndexedKind parse(String text) {
    IndexedKinds reader = new IndexedKinds(text);
    IndexedKind kind = reader.kind();
    return reader.at == text.length() ? kind : new IndexedKind.Unknown();
  }

  private IndexedKind kind() {
    if (take('#')) {
      return new IndexedKind.Hashed(kind());
    }
    if (take('(')) {
      return several();
    }
    String name = upTo("{,)");
    if (take('{')) {
      List<String> constants = List.of(upTo("}").split(",", -1));
      take('}');
      return new IndexedKind.EnumOf(name, constants);
    }
    return switch (name) {
      case "", "?" -> new IndexedKind.Unknown();
      case "TEXT" -> new IndexedKind.Text(false);
      case "TEXT+" -> new IndexedKind.Text(true);
      default -> new IndexedKind.Plain(name);
    };
  }

  private IndexedKind several() {
    List<IndexedKind> components = new ArrayList<>();
    do {
      components.add(kind());
    } while (take(','));
    take(')');
    return new IndexedKind.Several(List.copyOf(components));
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }

  private String upTo(String ends) {
    int from = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }
}
