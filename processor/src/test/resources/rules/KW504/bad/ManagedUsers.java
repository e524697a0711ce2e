package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import jakarta.persistence.Entity;
import java.util.List;

public interface ManagedUsers {
  @Entity
  class User {
    public long id;
  }

  @Cacheable(key = "tenant:{tenant_id}:users:{page}", ttl = "10m") // ?KW504
  List<User> page(int page);

  @CacheEvict(key = "tenant:{tenant_id}:users:*")
  void drop();
}
