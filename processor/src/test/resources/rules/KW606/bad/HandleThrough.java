package example;

import io.keyward.CacheEntry;
import io.keyward.annotation.CacheCatalog;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;

@CacheCatalog
public interface HandleThrough {
  record Report(int total) {}

  @Cacheable(key = "tenant:{tenant_id}:report:{month}", ttl = "1h")
  CacheEntry<Report> monthly(int month);

  @ThroughCache
  @CacheEvict(key = "tenant:{tenant_id}:report:{month}")
  default void drop(int month) { // !KW606
    monthly(month).evict();
  }
}
