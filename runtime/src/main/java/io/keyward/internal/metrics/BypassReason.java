package io.keyward.internal.metrics;

import java.util.Locale;

/** Why a read went to its delegate and stored nothing: the tag {@code reason}. */
public enum BypassReason {
  /** A write of the entry, or of its group, is running or its outcome is not known yet. */
  HOLD,
  /** Another caller's load took too long, or gave nothing to share. */
  LEASE_WAIT,
  /** Redis has failed a moment ago and is not asked. */
  BREAKER,
  /** Redis did not answer in time, or answered with an error. */
  UNREACHABLE,
  /** An argument has no place in a key. */
  INVALID_KEY,
  /** The entry was written in the current transaction. */
  TRANSACTION,
  /** An eviction of the entry waits for Redis to come back. */
  JOURNAL;

  final String tag = name().toLowerCase(Locale.ROOT);
}
