package io.keyward.internal.engine;

import io.keyward.CacheEntry;
import io.keyward.TenantId;
import io.keyward.internal.key.BoundEntry;
import io.keyward.internal.key.KeyLayout;
import io.keyward.internal.key.KeyUse;
import io.keyward.internal.key.TenantGuard;
import io.keyward.support.KeyBuilder;
import io.keyward.support.KeyTemplate;
import io.keyward.support.ReadSpec;
import io.keyward.support.TenantArgument;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the handles that catalogs give out: tenant and key are bound here, before any of them does
 * anything. Safe for use by many threads.
 */
record EntryHandles(
    KeyLayout layout, TenantGuard guard, Methods methods, ReadPath reads, WriteEngine writes) {

  /** A handle for the tenant of this call, or none where the template is global. */
  <T> CacheEntry<T> open(
      ReadSpec<T> spec, @Nullable TenantArgument argument, UnaryOperator<KeyBuilder> parts) {
    KeyTemplate template = spec.template();
    TenantId tenant = template.isGlobal() ? null : guard.tenantOf(spec.name(), argument);
    KeyBuilder key = parts.apply(KeyBuilder.start(template, layout, tenant, KeyUse.PUT));
    boolean checked = tenant != null && (argument == null || !argument.isCrossTenant());
    return new EntryHandle<>(
        this,
        methods.of(spec),
        BoundEntry.of(key),
        checked ? tenant : null,
        tenant == null ? null : "{" + tenant.value() + "}");
  }
}
