package io.keyward.internal.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The gauges of whole caches, one set a registry, since they have no tag that tells caches apart
 * and a registry keeps the first of a name alone. They show what all open caches come to, and go
 * with the last of them. Safe for use by many threads.
 */
final class SharedGauges {

  private static final Map<MeterRegistry, SharedGauges> BY_REGISTRY =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final List<Source> sources = new CopyOnWriteArrayList<>();

  /** Guarded by this. */
  private final List<Gauge> shown = new ArrayList<>();

  private SharedGauges() {}

  /** One cache. */
  record Source(JournalFigures journal, Supplier<Number> breaker, RedisStatus redis) {

    /** Each cache is its own, whatever it shows. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  static SharedGauges of(MeterRegistry registry) {
    return BY_REGISTRY.computeIfAbsent(registry, it -> new SharedGauges());
  }

  /**
   * Shows one more.
   *
   * @param meters of the registry
   */
  synchronized void add(Source source, Meters meters) {
    sources.add(source);
    if (shown.isEmpty()) {
      shown.addAll(meters.journal(this::pending, this::depth, this::ageSeconds));
      shown.add(meters.breakerState(this::breaker));
      shown.addAll(meters.redis(this::redis));
    }
  }

  /** Shows it no longer. */
  synchronized void remove(Source source, Meters meters) {
    sources.remove(source);
    if (sources.isEmpty()) {
      shown.forEach(meters::remove);
      shown.clear();
    }
  }

  private int pending() {
    return sources.stream().mapToInt(it -> it.journal().pending()).sum();
  }

  private long depth() {
    return sources.stream().mapToLong(it -> it.journal().depth()).sum();
  }

  private double ageSeconds() {
    return sources.stream().mapToDouble(it -> it.journal().age().toMillis() / 1e3).max().orElse(0);
  }

  /** The worst. */
  private int breaker() {
    return sources.stream().mapToInt(it -> it.breaker().get().intValue()).max().orElse(0);
  }

  /** Those of the cache that was opened first: a Redis that several share must not count twice. */
  private RedisFigures redis() {
    return sources.stream().findFirst().map(it -> it.redis().figures()).orElse(RedisFigures.NONE);
  }
}
