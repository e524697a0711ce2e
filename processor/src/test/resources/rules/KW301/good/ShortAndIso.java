package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface ShortAndIso {
  @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "90s")
  int a(long id);

  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "PT1H30M")
  int b(long id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void restock();
}
