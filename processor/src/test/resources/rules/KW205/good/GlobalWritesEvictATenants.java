package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;

public interface GlobalWritesEvictATenants {
  @GlobalCache(justification = "countries are the same for every tenant")
  @Cacheable(key = "global:country:{id}", ttl = "1d")
  int population(long id);

  @Cacheable(key = "tenant:{tenant_id}:offer:{id}", ttl = "1h")
  long offer(long id);

  @GlobalCache(justification = "an eviction is judged by its own text")
  @CacheEvict(key = "global:country:*")
  @CacheEvict(key = "tenant:{tenant_id}:offer:*")
  void reload();
}
