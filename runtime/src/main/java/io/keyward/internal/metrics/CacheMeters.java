package io.keyward.internal.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The meters of one cache; safe for use by many threads. */
public final class CacheMeters {

  private final Meters meters;
  private final TenantTags tenants;
  private final SharedGauges gauges;
  private final Counter replays;
  private volatile SharedGauges.@Nullable Source source;

  /**
   * In {@code registry}.
   *
   * @param maxTenantTags 0 for no tenant tag
   */
  public CacheMeters(MeterRegistry registry, int maxTenantTags) {
    this.meters = new Meters(registry);
    this.gauges = SharedGauges.of(registry);
    this.replays = meters.replays();
    this.tenants = new TenantTags(maxTenantTags);
  }

  /** The meters of one method. */
  public MethodMeters method(String name) {
    return new MethodMeters(meters, tenants, name);
  }

  /** Evictions are sent again, to a Redis that may lack them. */
  public void replayed(int keys) {
    replays.increment(keys);
  }

  /**
   * Shows the state of the cache, until {@link #close}.
   *
   * @param journal what waits
   * @param breaker 0 closed, 1 half open, 2 open
   * @param info asks each of Redis' masters for INFO; must not wait, and may fail
   */
  public void show(
      JournalFigures journal,
      Supplier<Number> breaker,
      Supplier<CompletionStage<List<Map<String, String>>>> info) {
    SharedGauges.Source shown = new SharedGauges.Source(journal, breaker, new RedisStatus(info));
    source = shown;
    gauges.add(shown, meters);
  }

  /** Takes away what shows the state of a cache that has ended; what was counted stays. */
  public void close() {
    SharedGauges.Source shown = source;
    if (shown != null) {
      gauges.remove(shown, meters);
    }
  }
}
