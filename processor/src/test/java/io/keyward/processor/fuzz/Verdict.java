package io.keyward.processor.fuzz;

import java.util.List;
import java.util.Set;

/**
 * What the judge says of a subject.
 *
 * @param ids of the rules that found something, errors and warnings
 * @param wrong what the processors did wrong; empty where they did right
 */
record Verdict(Fate fate, Set<String> ids, List<Defect> wrong) {

  /** What became of a subject. */
  enum Fate {
    /** Compiled, with decorators in it. */
    ACCEPTED,
    /** Compiled, and there was nothing to decorate. */
    NOTHING_TO_DO,
    /** A rule has an error against it; to plain javac it is right. */
    REJECTED,
    /** Plain javac has an error against it. */
    NOT_JAVA
  }

  /** What must never happen. */
  enum Kind {
    /** An exception out of the compiler, or one that the processor owned up to. */
    CRASH,
    /** The compiler does not end. */
    HANG,
    /** An error that plain javac does not give, without a rule's id. */
    ERROR_WITHOUT_ID,
    /** A warning about a generated file. */
    GENERATED_WARNS,
    /** The same sources gave something else. */
    NOT_THE_SAME
  }

  /** That it happened, and what was seen of it. */
  record Defect(Kind kind, String seen) {

    /** The same for all sources that show the same defect, as far as that can be told. */
    String gist() {
      String line = seen.lines().limit(6).reduce("", (a, b) -> a + "\n" + b);
      return kind + " " + line.replaceAll("[\\w$./]+\\.java:\\d+", "").replaceAll("\\d+", "0");
    }
  }

  boolean isRight() {
    return wrong.isEmpty();
  }

  boolean has(Kind kind) {
    return wrong.stream().anyMatch(defect -> defect.kind() == kind);
  }
}
