package io.keyward.internal.metrics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Redis says of itself, summed over its masters; NaN for what it does not say.
 *
 * @param memoryMax bytes; 0 for no limit
 * @param hitRatio of all reads by key since Redis started, those of other applications too
 */
record RedisFigures(
    double memoryUsed, double memoryMax, double clients, double evictedKeys, double hitRatio) {

  static final RedisFigures NONE = of(List.of());

  /** Of the fields of INFO, for each master. */
  static RedisFigures of(List<Map<String, String>> masters) {
    double hits = sum(masters, "keyspace_hits");
    return new RedisFigures(
        sum(masters, "used_memory"),
        sum(masters, "maxmemory"),
        sum(masters, "connected_clients"),
        sum(masters, "evicted_keys"),
        hits / (hits + sum(masters, "keyspace_misses")));
  }

  private static double sum(List<Map<String, String>> masters, String field) {
    if (masters.isEmpty()) {
      return Double.NaN;
    }
    return masters.stream().mapToDouble(info -> number(info.get(field))).sum();
  }

  private static double number(@Nullable String text) {
    try {
      return text == null ? Double.NaN : Double.parseDouble(text.trim());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
