package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface OnlyReads {
  @Cacheable(key = "tenant:{tenant_id}:settings:{id}", ttl = "10m")
  int settings(UUID id);

  @Cacheable(
      key = "tenant:{tenant_id}:store:{id}",
      ttl = "10m",
      justification = "a store is a shop here; nothing is stored")
  int storeSize(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void move();
}
