package io.keyward.internal.metrics;

import java.util.Locale;

/** What failed: the tag {@code kind} of {@code keyward.errors}. */
public enum ErrorKind {
  /** No answer within the deadline. */
  TIMEOUT,
  /** Not asked, as the deadline had passed before: a queue, or a command of the same call. */
  LATE,
  /** No connection, or it broke. */
  UNREACHABLE,
  /** Redis answered with an error. */
  REFUSED,
  /** An answer to another question. */
  FOREIGN_REPLY,
  /** Redis is out of memory and evicts nothing. */
  OUT_OF_MEMORY,
  /** An entry that bears another key: swapped or copied. An alarm. */
  FOREIGN_ENTRY,
  /** An entry of another value type, placeholder kinds or codec. */
  FINGERPRINT,
  /** A value that has not the declared type's properties. */
  SHAPE,
  /** Bytes that are no value. */
  PAYLOAD,
  /** An entry of a kind that this version does not know. */
  UNKNOWN_FRAME,
  /** A value that cannot be written. */
  ENCODE,
  /** A value that does not come back as it was. */
  ROUND_TRIP,
  /** A load that took longer than {@code leaseTime}. */
  LEASE_EXPIRED,
  /** Keys that could not be computed from the arguments. */
  KEYS,
  /** A refresh that its executor has no room for. */
  REJECTED,
  /** The journal that outlives the process failed. */
  OUTBOX,
  /** A refresh whose delegate threw. */
  LOAD,
  /** A load that failed, and an expired value that was served in its place. */
  STALE_SERVED;

  final String tag = name().toLowerCase(Locale.ROOT);
}
