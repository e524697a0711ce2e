package io.keyward.internal.engine;

import io.keyward.ValueCodec;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.metrics.CacheMeters;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.MethodMeters;
import io.keyward.support.KeyTemplate;
import io.keyward.support.Lifetime;
import io.keyward.support.ReadSpec;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a cached read needs, looked up once a call. Safe for use by many threads. */
final class ReadMethod<T> {

  private final ReadSpec<T> spec;
  private final StoredType<T> stored;
  private final MethodMeters meters;
  private final Lifetime longestLife;
  private final AtomicBoolean leaseHasExpired = new AtomicBoolean();

  ReadMethod(ReadSpec<T> spec, ValueCodec codec, CacheMeters meters) {
    this.spec = spec;
    this.stored = new StoredType<>(spec.name(), codec, spec.type(), spec.fingerprint());
    this.meters = meters.method(spec.name());
    this.longestLife =
        spec.ttl().isEternal() || spec.ttl().millis() > spec.absentTtl().millis()
            ? spec.ttl()
            : spec.absentTtl();
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

  /** The longest life of what a load may bring. */
  Lifetime longestLife() {
    return longestLife;
  }

  /** True once. */
  boolean isFirstExpiredLease() {
    return leaseHasExpired.compareAndSet(false, true);
  }

  CallMeters meters(EntryKey entry) {
    return meters.of(entry.generations().size() > 1 ? entry.slot() : null);
  }

  /** The meters of a call whose entry is not known. */
  CallMeters metersWithoutEntry() {
    return meters.of(null);
  }
}
