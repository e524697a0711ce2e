package io.keyward.internal.metrics;

import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The meters of one method: one set of them, or one a tenant where the tenant tag is on. Safe for
 * use by many threads.
 */
public final class MethodMeters {

  private final Meters meters;
  private final TenantTags tenants;
  private final Tags tags;
  private final @Nullable CallMeters untagged;
  private final Map<String, CallMeters> tagged = new ConcurrentHashMap<>();

  MethodMeters(Meters meters, TenantTags tenants, String name) {
    this.meters = meters;
    this.tenants = tenants;
    this.tags = Tags.of("cache", name);
    this.untagged = tenants.isOff() ? new CallMeters(meters, tags) : null;
  }

  /**
   * The meters of a call.
   *
   * @param slot the tenant in braces, or null for a global entry
   */
  public CallMeters of(@Nullable String slot) {
    return untagged != null ? untagged : tagged(slot);
  }

  private CallMeters tagged(@Nullable String slot) {
    String tag = tenants.of(slot == null ? null : slot.substring(1, slot.length() - 1));
    return tagged.computeIfAbsent(tag, it -> new CallMeters(meters, tags.and("tenant", it)));
  }
}
