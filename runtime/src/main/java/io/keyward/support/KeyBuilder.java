package io.keyward.support;

import org.jspecify.annotations.Nullable;

/**
 * A key in the making: its tenant is bound, its parts are added in the template's order. One call's
 * own; not safe for many threads.
 *
 * <p>Nothing here throws for a value: a part that has no text (a step of a path was null or threw,
 * a text failed its validation) makes a read bypass the cache, and a write evict more, or nothing.
 */
public final class KeyBuilder {

  private KeyBuilder() {}

  /** A part that is an integer. */
  public KeyBuilder number(long value) {
    throw new UnsupportedOperationException();
  }

  /** A part with its text form. */
  public <T> KeyBuilder part(KeyText<? super T> text, @Nullable T value) {
    throw new UnsupportedOperationException();
  }

  /** A part at the end of a path. */
  public <T> KeyBuilder part(KeyText<? super T> text, Path<T> path) {
    throw new UnsupportedOperationException();
  }
}
