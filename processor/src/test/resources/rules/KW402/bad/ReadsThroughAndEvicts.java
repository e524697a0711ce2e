package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;

public interface ReadsThroughAndEvicts {
  @ThroughCache
  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m") // !KW402
  @CacheEvict(key = "tenant:{tenant_id}:order:*")
  default int next(long id) {
    return 1;
  }
}
