package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface NamedAlike {
  @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m")
  int address(long id);

  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "10m")
  int getPut(long id);

  @Cacheable(key = "tenant:{tenant_id}:c:{id}", ttl = "10m")
  int removed(long id);

  @Cacheable(key = "tenant:{tenant_id}:d:{id}", ttl = "10m")
  int putting(long id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void change();
}
