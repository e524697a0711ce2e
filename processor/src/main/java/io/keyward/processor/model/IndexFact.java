package io.keyward.processor.model;

import java.util.List;
import java.util.Locale;

/**
 * What the index says of a key, each as a line {@code name=value}; {@code IndexEntry} tells what
 * they mean. A key's first fact is its label.
 */
public enum IndexFact {
  LABEL,
  METHOD,
  INHERITED,
  ANNOTATION,
  ORDINAL,
  KEY,
  KIND,
  FAULTY,
  VALUE,
  MILLIS,
  SENSITIVE,
  JUSTIFIED,
  SUPPRESSED;

  private final String start = name().toLowerCase(Locale.ROOT) + "=";

  /** The fact with that value, on one line. */
  public String of(Object value) {
    return start + value.toString().replace("\\", "\\\\").replace("\n", "\\n");
  }

  /** Whether {@code fact} is such a one. */
  public boolean is(String fact) {
    return fact.startsWith(start);
  }

  /** Whether there is such a one among the facts of a key. */
  public boolean isIn(List<String> facts) {
    return facts.stream().anyMatch(this::is);
  }

  /** Its values among the facts of a key, in order. */
  public List<String> all(List<String> facts) {
    return facts.stream().filter(this::is).map(this::value).toList();
  }

  /** Its first value among the facts of a key; empty where there is none. */
  public String first(List<String> facts) {
    for (String fact : facts) {
      if (is(fact)) {
        return value(fact);
      }
    }
    return "";
  }

  private String value(String fact) {
    String value = fact.substring(start.length());
    return value.indexOf('\\') < 0 ? value : unescaped(value);
  }

  private static String unescaped(String text) {
    StringBuilder value = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean escapes = c == '\\' && at + 1 < text.length();
      if (escapes) {
        at++;
      }
      value.append(escapes && text.charAt(at) == 'n' ? '\n' : text.charAt(at));
    }
    return value.toString();
  }
}
