package io.keyward.checker;

import java.util.Locale;

/** What a thread of a worker may call, by the name of the method of {@link Items}. */
enum Op {
  FIND(true),
  FIND_ALL(true),
  QUOTE(true),
  RATE(true),
  SAVE(false),
  PUT(false),
  SAVE_NAMED(false),
  SAVE_GROUP(false),
  SAVE_TENANT(false),
  REMOVE(false);

  private final boolean reads;

  Op(boolean reads) {
    this.reads = reads;
  }

  boolean reads() {
    return reads;
  }

  /** Whether no hold stands on what it changes, as its keys are known from its result. */
  boolean isNamedByResult() {
    return this == SAVE_NAMED;
  }

  /** Whether the row is gone after it. */
  boolean removes() {
    return this == REMOVE;
  }

  /** As a plan spells it: {@code find-all}. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
