package io.keyward.internal.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The meters of one cache; safe for use by many threads. */
public final class CacheMeters {

  private final Meters meters;
  private final TenantTags tenants;
  private final List<Gauge> gauges = new CopyOnWriteArrayList<>();

  /**
   * In {@code registry}.
   *
   * @param maxTenantTags 0 for no tenant tag
   */
  public CacheMeters(MeterRegistry registry, int maxTenantTags) {
    this.meters = new Meters(registry);
    this.tenants = new TenantTags(maxTenantTags);
  }

  /** The meters of one method. */
  public MethodMeters method(String name) {
    return new MethodMeters(meters, tenants, name);
  }

  /** Shows how many evictions wait. */
  public void journalPending(Supplier<Number> pending) {
    gauges.add(meters.journalPending(pending));
  }

  /** Shows the breaker: 0 closed, 1 half open, 2 open. */
  public void breakerState(Supplier<Number> state) {
    gauges.add(meters.breakerState(state));
  }

  /**
   * Shows Redis' own figures.
   *
   * @param info asks each of Redis' masters for INFO; must not wait, and may fail
   */
  public void redis(Supplier<CompletionStage<List<Map<String, String>>>> info) {
    gauges.addAll(meters.redis(new RedisStatus(info)));
  }

  /** Takes away what shows the state of a cache that has ended; what was counted stays. */
  public void close() {
    gauges.forEach(meters::remove);
  }
}
