package io.keyward.internal.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of the tag {@code tenant}: the first tenants by their ids, the rest together. The
 * names of the rest are no tenant ids.
 */
final class TenantTags {

  static final String OTHER = "(other)";
  static final String GLOBAL = "(global)";

  private final int max;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  TenantTags(int max) {
    this.max = max;
  }

  boolean isOff() {
    return max == 0;
  }

  /** The tag's value; null for a global entry. */
  String of(@Nullable String tenant) {
    if (tenant == null) {
      return GLOBAL;
    }
    return known.contains(tenant) || (known.size() < max && admit(tenant)) ? tenant : OTHER;
  }

  private synchronized boolean admit(String tenant) {
    if (known.size() < max) {
      known.add(tenant);
    }
    return known.contains(tenant);
  }
}
