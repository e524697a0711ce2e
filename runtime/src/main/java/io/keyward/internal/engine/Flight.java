package io.keyward.internal.engine;

import io.keyward.internal.frame.Slice;
import io.keyward.internal.key.EntryKey;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One load that several callers may share. Safe for use by many threads. */
final class Flight {

  private final long leaseId;
  private final EntryKey entry;
  private final long fingerprint;
  private final @Nullable Thread startedBy;
  private final long sinceNanos = System.nanoTime();
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

  /**
   * A load under a lease.
   *
   * @param startedBy the thread that must not wait for it; null where it is one that leads
   */
  Flight(long leaseId, EntryKey entry, long fingerprint, @Nullable Thread startedBy) {
    this.startedBy = startedBy;
    this.leaseId = leaseId;
    this.entry = entry;
    this.fingerprint = fingerprint;
  }

  /** What a load gave to share. */
  sealed interface Outcome {

    /** A value's bytes, of which each caller decodes an own copy. */
    record Bytes(Slice payload) implements Outcome {}

    /** An expired value, as the load failed; of use to the same method, which may serve it. */
    record Stale(Slice payload, ReadMethod<?> by) implements Outcome {}

    /** The delegate said that there is none; of use to the same method, which can say so. */
    record None(ReadMethod<?> by) implements Outcome {}

    /** The load failed, or its value cannot be written: nothing to share. */
    record Nothing() implements Outcome {}
  }

  long leaseId() {
    return leaseId;
  }

  /** Whether the current thread began it and went on. */
  boolean isOwn() {
    return startedBy == Thread.currentThread();
  }

  boolean isOlderThan(long nanos) {
    return System.nanoTime() - sinceNanos > nanos;
  }

  boolean isOf(EntryKey otherEntry, long otherFingerprint) {
    return entry.equals(otherEntry) && fingerprint == otherFingerprint;
  }

  /** Gives what there is to those who wait. */
  void land(Outcome landed) {
    outcome.complete(landed);
  }

  void endWithNothing() {
    outcome.complete(new Outcome.Nothing());
  }

  /**
   * What the load gave.
   *
   * @throws TimeoutException if it takes longer than that
   * @throws InterruptedException if the thread is interrupted
   */
  Outcome await(long nanos) throws TimeoutException, InterruptedException {
    try {
      return outcome.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A flight never fails.", e);
    }
  }
}
