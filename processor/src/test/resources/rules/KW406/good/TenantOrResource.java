package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface TenantOrResource {
  @Cacheable(key = "tenant:{tenant_id}:order:{year}:{id}", ttl = "10m")
  int total(int year, long id);

  @CacheEvict(key = "tenant:{tenant_id}:order:*")
  void close(int year);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void leave();
}
