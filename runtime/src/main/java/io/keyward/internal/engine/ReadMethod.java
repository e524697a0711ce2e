package io.keyward.internal.engine;

import io.keyward.InvalidTenantException;
import io.keyward.MissingTenantException;
import io.keyward.TenantMismatchException;
import io.keyward.ValueCodec;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.metrics.CacheMeters;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.MethodMeters;
import io.keyward.internal.metrics.Operation;
import io.keyward.support.KeyTemplate;
import io.keyward.support.Lifetime;
import io.keyward.support.ReadSpec;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a cached read needs, looked up once a call. Safe for use by many threads. */
final class ReadMethod<T> {

  private static final Logger LOG = LoggerFactory.getLogger(ReadMethod.class);

  private final ReadSpec<T> spec;
  private final StoredType<T> stored;
  private final MethodMeters meters;
  private final Lifetime valueLife;
  private final Lifetime longestLife;
  private final AtomicBoolean leaseHasExpired = new AtomicBoolean();
  private final Rarely staleLogged = new Rarely(Duration.ofMinutes(1));

  ReadMethod(ReadSpec<T> spec, ValueCodec codec, CacheMeters meters) {
    this.spec = spec;
    this.stored = new StoredType<>(spec.name(), codec, spec.type(), spec.fingerprint());
    this.meters = meters.method(spec.name());
    this.valueLife =
        spec.ttl().isEternal()
            ? spec.ttl()
            : new Lifetime(Math.addExact(spec.ttl().millis(), spec.staleIfError().millis()));
    this.longestLife = longer(valueLife, spec.absentTtl());
  }

  private static Lifetime longer(Lifetime one, Lifetime other) {
    boolean first = one.isEternal() || (!other.isEternal() && one.millis() > other.millis());
    return first ? one : other;
  }

  String name() {
    return spec.name();
  }

  KeyTemplate template() {
    return spec.template();
  }

  StoredType<T> stored() {
    return stored;
  }

  Lifetime ttl() {
    return spec.ttl();
  }

  /** {@link Lifetime#NONE} where 'there is none' is not stored. */
  Lifetime absentTtl() {
    return spec.absentTtl();
  }

  /** From which age on a value that is hit is refreshed; {@link Lifetime#NONE} for never. */
  Lifetime refreshAfter() {
    return spec.refreshAfter();
  }

  /** How long a value stays in Redis: past its ttl, where it may be served when a load fails. */
  Lifetime valueLife() {
    return valueLife;
  }

  /** Whether a value past its ttl is kept, to be served when a load fails. */
  boolean servesStale() {
    return spec.staleIfError().isStored() && !spec.ttl().isEternal();
  }

  /**
   * Whether such a value may stand in for a load that failed so: it is the delegate that failed.
   */
  boolean servesStaleFor(Throwable failure) {
    return servesStale() && saysThatTheDelegateFailed(failure);
  }

  /** And not that the call is to end, or that it never was one of this tenant's. */
  private static boolean saysThatTheDelegateFailed(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof Exception
        && !Thread.currentThread().isInterrupted()
        && !DelegateFailure.isOfAnInterrupt(cause)
        && !(cause instanceof CancellationException)
        && !(cause instanceof MissingTenantException)
        && !(cause instanceof TenantMismatchException)
        && !(cause instanceof InvalidTenantException);
  }

  /** A load failed and an expired value is served: counted each time, logged once a minute. */
  void staleServed(CallMeters call, Throwable failure) {
    call.error(Operation.LOAD, ErrorKind.STALE_SERVED);
    if (staleLogged.isDue()) {
      LOG.atWarn()
          .addKeyValue("cache", name())
          .setCause(failure)
          .log("A load failed; an expired value is served in its place");
    }
  }

  /** The longest life of what a load may bring. */
  Lifetime longestLife() {
    return longestLife;
  }

  /**
   * A lease was lost before its fill: voided by a write, which is all right; or expired, which
   * wants a longer {@code leaseTime}.
   *
   * @param sinceNanos when the lease was asked for, by {@link System#nanoTime()}
   */
  void leaseLost(Duration leaseTime, long sinceNanos, CallMeters call) {
    long nanos = System.nanoTime() - sinceNanos;
    if (nanos < leaseTime.toNanos()) {
      return;
    }
    call.error(Operation.FILL, ErrorKind.LEASE_EXPIRED);
    if (leaseHasExpired.compareAndSet(false, true)) {
      LOG.atWarn()
          .addKeyValue("cache", name())
          .addKeyValue("load", TimeUnit.NANOSECONDS.toMillis(nanos) + " ms")
          .addKeyValue("leaseTime", leaseTime.toMillis() + " ms")
          .log("A load took longer than leaseTime and is not cached: set a longer leaseTime");
    }
  }

  CallMeters meters(EntryKey entry) {
    return meters.of(entry.generations().size() > 1 ? entry.slot() : null);
  }

  /** The meters of a call whose entry is not known. */
  CallMeters metersWithoutEntry() {
    return meters.of(null);
  }
}
