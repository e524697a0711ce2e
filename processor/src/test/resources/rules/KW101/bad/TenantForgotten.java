package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface TenantForgotten {
  record User(UUID id) {}

  @Cacheable(key = "user:{user_id}", ttl = "10m") // !KW101
  User findById(UUID userId);

  @CacheEvict(key = "tenant:{tenant_id}:user:{user_id}")
  void drop(UUID userId);
}
