package io.keyward.internal.metrics;

import java.util.Locale;

/** The step that failed: the tag {@code operation} of {@code keyward.errors}. */
public enum Operation {
  READ,
  LEASE,
  FILL,
  DROP,
  HOLD,
  RELEASE,
  PUT,
  JOURNAL,
  REFRESH,
  LOAD;

  final String tag = name().toLowerCase(Locale.ROOT);
}
