package io.keyward.processor.model;

import java.util.List;
import java.util.Locale;

/**
 * What the index says of a key, each as {@code name=value}; {@code IndexEntry} tells what they
 * mean. A key's first fact is its label.
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

  /** The fact with that value. */
  public String of(Object value) {
    return start + value;
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
    return facts.stream().filter(this::is).map(fact -> fact.substring(start.length())).toList();
  }

  /** Its first value among the facts of a key; empty where there is none. */
  public String first(List<String> facts) {
    for (String fact : facts) {
      if (is(fact)) {
        return fact.substring(start.length());
      }
    }
    return "";
  }
}
