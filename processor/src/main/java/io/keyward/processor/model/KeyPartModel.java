package io.keyward.processor.model;

/**
 * A {@code @KeyPart}.
 *
 * @param value the placeholder's name or whole path; empty: all text from the parameter or
 *     component
 */
public record KeyPartModel(
    SourceRef at,
    SourceRef patternAt,
    SourceRef maxLengthAt,
    String value,
    String pattern,
    int maxLength,
    boolean hashed) {

  /** Whether it validates text: by a pattern, a length, or by hashing it. */
  public boolean validates() {
    return hashed || maxLength > 0 || !pattern.isEmpty();
  }
}
