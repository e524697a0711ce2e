package io.keyward.processor.model;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a method answers.
 *
 * @param declared the return type, as a member of the repository
 * @param wrapping what stands around the value, outermost first
 * @param value the value type, boxed where it is primitive; null where the method answers nothing
 * @param graph the value's shape; null where the method neither reads nor puts, or answers nothing
 */
public record ResultModel(
    TypeMirror declared,
    Wrapping wrapping,
    @Nullable TypeMirror value,
    @Nullable ValueGraph graph) {

  /** What stands around a value. */
  public enum Wrapping {
    /** {@code void}, {@code Void}, or a future of {@code Void}. */
    NOTHING(false),
    FUTURE_OF_NOTHING(true),
    VALUE(false),
    OPTIONAL(false),
    /** A map of the elements of a batch read to their values. */
    BATCH(false),
    FUTURE(true),
    FUTURE_OF_OPTIONAL(true),
    FUTURE_OF_BATCH(true),
    /** {@code CacheEntry}, in a catalog. */
    ENTRY(false);

    private final boolean future;

    Wrapping(boolean future) {
      this.future = future;
    }

    /** Whether the method answers later. */
    public boolean isFuture() {
      return future;
    }
  }

  /** Whether the method is a batch read of the right shape: one entry an element. */
  public boolean isBatch() {
    return wrapping == Wrapping.BATCH || wrapping == Wrapping.FUTURE_OF_BATCH;
  }

  /** Whether the method answers nothing. */
  public boolean isNothing() {
    return value == null;
  }
}
