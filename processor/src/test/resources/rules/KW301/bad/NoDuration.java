package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface NoDuration {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10 minutes") // !KW301
  int stock(long id);

  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void restock(long id);
}
