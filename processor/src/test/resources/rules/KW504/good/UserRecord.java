package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface UserRecord {
  record User(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User find(long id);

  @CacheEvict(key = "tenant:{tenant_id}:user:{id}")
  void drop(long id);
}
