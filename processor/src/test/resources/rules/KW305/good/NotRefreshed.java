package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface NotRefreshed {
  @Cacheable(key = "tenant:{tenant_id}:quote:{id}", ttl = "10m")
  long quote(long id);

  @CacheEvict(key = "tenant:{tenant_id}:quote:{id}")
  void drop(long id);
}
