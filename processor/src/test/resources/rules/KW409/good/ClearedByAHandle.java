package example;

import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface ClearedByAHandle {
  @Cacheable(key = "tenant:{tenant_id}:total:{customer}", ttl = "10m")
  long total(UUID customer);
}
// file: Totals.java
package example;

import io.keyward.CacheEntry;
import io.keyward.annotation.CacheCatalog;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

@CacheCatalog
public interface Totals {
  @Cacheable(key = "tenant:{tenant_id}:total:{customer}", ttl = "10m")
  CacheEntry<Long> total(UUID customer);
}
