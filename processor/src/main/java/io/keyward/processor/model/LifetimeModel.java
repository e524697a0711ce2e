package io.keyward.processor.model;

/**
 * A duration attribute: its text and what that means.
 *
 * @param at the attribute's value, or the annotation where it is left at its default
 */
public record LifetimeModel(SourceRef at, String text, Meaning meaning) {

  /** What a duration's text means. */
  public sealed interface Meaning {}

  /** Left empty. */
  public record None() implements Meaning {}

  /** {@code eternal}. */
  public record Eternal() implements Meaning {}

  /** A positive duration of at most 10 years: exact, since rules compare it. */
  public record Lasting(long nanos) implements Meaning {

    /** What the runtime is given: whole milliseconds, at least one. */
    public long millis() {
      return Math.max(1, nanos / 1_000_000);
    }
  }

  /** Not of the grammar, zero, negative or over 10 years; the reason completes 'the ttl "x" …'. */
  public record Unreadable(String reason) implements Meaning {}
}
