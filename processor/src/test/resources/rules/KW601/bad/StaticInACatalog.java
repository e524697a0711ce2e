package example;

import io.keyward.CacheEntry;
import io.keyward.annotation.CacheCatalog;
import io.keyward.annotation.Cacheable;

@CacheCatalog
public interface StaticInACatalog {
  @Cacheable(key = "tenant:{tenant_id}:total:{year}", ttl = "1h")
  CacheEntry<Integer> total(int year);

  @Cacheable(key = "tenant:{tenant_id}:year", ttl = "1h") // !KW601
  static int year() {
    return 2026;
  }
}
