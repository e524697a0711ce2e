package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;

public interface ThroughAndCached {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  int stock(long id);

  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void restock(long id);

  @ThroughCache
  @Cacheable(key = "tenant:{tenant_id}:total:{first}:{second}", ttl = "1m")
  default int total(long first, long second) {
    return stock(first) + stock(second);
  }

  @ThroughCache
  @CacheEvict(key = "tenant:{tenant_id}:total:*")
  @CachePut(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  default int recount(long id) {
    restock(id);
    return stock(id);
  }
}
