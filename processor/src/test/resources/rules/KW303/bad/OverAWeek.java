package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface OverAWeek {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "30d") // !KW303
  int stock(long id);

  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void restock(long id);
}
