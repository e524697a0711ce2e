package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;
import io.keyward.annotation.Uncached;

public interface UncachedAndThrough {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  int stock(long id);

  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void restock(long id);

  @ThroughCache
  @Uncached(reason = "a sum of two") // !KW407
  default int total(long first, long second) {
    return stock(first) + stock(second);
  }
}
