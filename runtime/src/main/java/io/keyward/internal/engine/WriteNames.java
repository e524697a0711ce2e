package io.keyward.internal.engine;

import io.keyward.internal.key.WrittenKeys;
import org.jspecify.annotations.Nullable;

/** What one write names, as far as it can be told at each of its steps. One call's own. */
interface WriteNames {

  /** What the arguments name as they are now. */
  WrittenKeys named();

  /** What the result names. */
  WrittenKeys namedBy(@Nullable Object result);

  /** The groups of all entries that the method may name. */
  WrittenKeys allThatMayBeNamed();

  /** The tenant in braces; null as long as nothing of a tenant was named. */
  @Nullable String slot();

  /** Names that were bound before the write began. */
  record Bound(WrittenKeys named, @Nullable String slot) implements WriteNames {

    @Override
    public WrittenKeys namedBy(@Nullable Object result) {
      return WrittenKeys.NONE;
    }

    @Override
    public WrittenKeys allThatMayBeNamed() {
      return named;
    }
  }
}
