package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface OverMinutes {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "2h") // !KW303
  int stock(long id);

  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void restock(long id);
}
