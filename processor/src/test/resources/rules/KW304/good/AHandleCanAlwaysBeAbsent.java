package example;

import io.keyward.CacheEntry;
import io.keyward.annotation.CacheCatalog;
import io.keyward.annotation.Cacheable;

@CacheCatalog
public interface AHandleCanAlwaysBeAbsent {
  @Cacheable(key = "tenant:{tenant_id}:total:{year}", ttl = "1h", absentTtl = "1h")
  CacheEntry<Integer> total(int year);
}
