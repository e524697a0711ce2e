package io.keyward.processor.parse;

import io.keyward.processor.model.KeyTemplate;
import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.KeyTemplate.Malformed;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Piece;
import io.keyward.processor.model.KeyTemplate.Segment;
import io.keyward.processor.model.KeyTemplate.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a key template in one pass, up to the first character at fault (KW103). */
public final class TemplateParser {

  private static final int LONGEST = 200;

  private final String text;
  private final boolean eviction;
  private final List<Segment> segments = new ArrayList<>();
  private List<Piece> pieces = new ArrayList<>();
  private int segmentStart;
  private int textStart;
  private int at;
  private boolean tenant;
  private @Nullable Malformed fault;

  private TemplateParser(String text, boolean eviction) {
    this.text = text;
    this.eviction = eviction;
  }

  /**
   * Reads {@code text}.
   *
   * @param eviction whether its last segment may be {@code *}
   */
  public static KeyTemplate parse(String text, boolean eviction) {
    return new TemplateParser(text, eviction).parse();
  }

  private KeyTemplate parse() {
    if (text.isEmpty()) {
      return new Malformed(text, 0, "is empty");
    }
    if (text.length() > LONGEST) {
      return new Malformed(
          text, LONGEST, "is longer than " + LONGEST + " characters (" + text.length() + ")");
    }
    while (at < text.length() && fault == null) {
      readCharacter();
    }
    if (fault == null) {
      endSegment();
    }
    if (fault == null && segments.get(0).text().equals("keyward")) {
      fail(0, "begins with keyward, which is reserved for Keyward's own keys");
    }
    return fault != null ? fault : new Parsed(text, List.copyOf(segments));
  }

  private void readCharacter() {
    char c = text.charAt(at);
    if (c == ':') {
      endSegment();
      at++;
      segmentStart = at;
      textStart = at;
    } else if (c == '{') {
      endText();
      readHole();
      textStart = at;
    } else if (c == '}') {
      fail(at, "closes a brace that is not open");
    } else if (c == '*') {
      readStar();
    } else if (isLiteral(c)) {
      at++;
    } else {
      fail(at, "holds " + shown(at) + "; literal text is of A-Z a-z 0-9 . _ -");
    }
  }

  private void readStar() {
    boolean whole = at == segmentStart && at == text.length() - 1;
    if (!eviction) {
      fail(at, "holds a *, which only an eviction may");
    } else if (!whole) {
      fail(at, "holds a * that is not its whole last segment");
    } else {
      at++;
    }
  }

  private void readHole() {
    int open = at;
    int close = open + 1;
    while (close < text.length() && isInHole(text.charAt(close))) {
      close++;
    }
    if (close == text.length()) {
      fail(open, "opens a brace that is not closed");
      return;
    }
    if (text.charAt(close) != '}') {
      failInHole(open, close);
      return;
    }
    List<String> names = Arrays.asList(text.substring(open + 1, close).split("\\.", -1));
    int name = open + 1;
    for (String part : names) {
      if (part.isEmpty()) {
        fail(name, names.size() == 1 ? "has an empty placeholder" : "has an empty step in a path");
        return;
      }
      if (isDigit(part.charAt(0))) {
        fail(name, "has a name that begins with a digit");
        return;
      }
      name += part.length() + 1;
    }
    addHole(new Hole(names.get(0), List.copyOf(names.subList(1, names.size())), open));
    at = close + 1;
  }

  private void failInHole(int open, int bad) {
    switch (text.charAt(bad)) {
      case '{' -> fail(bad, "opens a brace inside a placeholder");
      case ':' -> fail(open, "opens a brace that is not closed before the next ':'");
      default -> fail(bad, "holds " + shown(bad) + " in a placeholder; names are of A-Z a-z 0-9 _");
    }
  }

  private void addHole(Hole hole) {
    if (hole.name().equals("env") && !hole.path().isEmpty()) {
      fail(hole.offset(), "has " + hole + ", but {env} has no parts");
    } else if (hole.isTenant() && tenant) {
      fail(hole.offset(), "has {tenant_id} twice");
    } else {
      tenant |= hole.isTenant();
      pieces.add(hole);
    }
  }

  private void endText() {
    if (at > textStart) {
      pieces.add(new Text(text.substring(textStart, at)));
    }
  }

  private void endSegment() {
    if (at == segmentStart) {
      fail(at, "has an empty segment");
      return;
    }
    endText();
    segments.add(new Segment(text.substring(segmentStart, at), List.copyOf(pieces)));
    pieces = new ArrayList<>();
  }

  private void fail(int offset, String reason) {
    fault = new Malformed(text, offset, reason);
  }

  private String shown(int offset) {
    int c = text.codePointAt(offset);
    String code = String.format("U+%04X", c);
    return c > ' ' && c < 0x7f ? "'" + Character.toString(c) + "'" : code;
  }

  private static boolean isLiteral(char c) {
    return isLetter(c) || isDigit(c) || c == '.' || c == '_' || c == '-';
  }

  private static boolean isInHole(char c) {
    return isLetter(c) || isDigit(c) || c == '.' || c == '_';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
