package io.keyward.internal.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** The meters of one cache; safe for use by many threads. */
public final class CacheMeters {

  private final Meters meters;
  private final TenantTags tenants;

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

  /** Shows how many evictions wait. The registry keeps {@code pending}. */
  public void journalPending(Supplier<Number> pending) {
    meters.journalPending(pending);
  }

  /** Shows the breaker: 0 closed, 1 half open, 2 open. The registry keeps {@code state}. */
  public void breakerState(Supplier<Number> state) {
    meters.breakerState(state);
  }
}
