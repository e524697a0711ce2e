package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface StaleForLonger {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "7d", staleIfError = "30d")
  int stock(long id);

  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void restock(long id);
}
