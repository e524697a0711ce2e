package io.keyward.support;

import io.keyward.internal.key.KeyWriter;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a {@link KeyText} writes. Immutable. */
interface TextForm<T> {

  /**
   * Writes {@code value}.
   *
   * @param depth how many records of one component are around it
   */
  void write(@Nullable T value, int depth, KeyWriter out);

  /** The same, its {@code String}s under one more condition. */
  TextForm<T> validated(int maxLength, Predicate<String> check);

  /** Whether it is hashed, or a component of it. */
  boolean isHashed();
}
