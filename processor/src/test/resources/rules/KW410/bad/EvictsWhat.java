package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

@CacheEvict(key = "tenant:{tenant_id}:stock:*") // !KW410
public interface EvictsWhat {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  int stock(long id);
}
