package shop.domain.orders;

import io.keyward.CacheEntry;
import io.keyward.annotation.CacheCatalog;
import io.keyward.annotation.Cacheable;

@CacheCatalog
public interface InASubPackage { // !KW603
  @Cacheable(key = "tenant:{tenant_id}:orders:{customer}", ttl = "10m")
  CacheEntry<Integer> orders(long customer);
}
