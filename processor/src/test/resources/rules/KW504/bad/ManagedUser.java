package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import jakarta.persistence.Entity;

public interface ManagedUser {
  @Entity
  class User {
    public long id;
  }

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m") // ?KW504
  User find(long id);

  @CacheEvict(key = "tenant:{tenant_id}:user:{id}")
  void drop(long id);
}
