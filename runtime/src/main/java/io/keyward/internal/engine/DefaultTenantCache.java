package io.keyward.internal.engine;

import io.keyward.TenantCache;

/** The cache behind {@link TenantCache}; made by its builder. */
public final class DefaultTenantCache {

  private DefaultTenantCache() {}

  /** Opens a cache; without any I/O. */
  public static TenantCache open(CacheSettings settings) {
    throw new IllegalStateException("not built yet: " + settings);
  }
}
