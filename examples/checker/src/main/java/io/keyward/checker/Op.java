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
  REMOVE(false),
  FIND_LATER(true),
  FIND_ALL_LATER(true),
  QUOTE_LATER(true),
  SAVE_LATER(false),
  PUT_LATER(false),
  SAVE_NAMED_LATER(false),
  SAVE_GROUP_LATER(false);

  private final boolean reads;

  Op(boolean reads) {
    this.reads = reads;
  }

  boolean reads() {
    return reads;
  }

  /** Whether it asks for all rows of a tenant. */
  boolean asksForAll() {
    return this == FIND_ALL || this == FIND_ALL_LATER;
  }

  /** Whether it gives a future, which its caller need not wait for. */
  boolean answersLater() {
    return name().endsWith("_LATER");
  }

  /** Whether no hold stands on what it changes, as its keys are known from its result. */
  boolean isNamedByResult() {
    return this == SAVE_NAMED || this == SAVE_NAMED_LATER;
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
