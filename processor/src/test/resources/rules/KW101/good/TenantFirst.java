package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface TenantFirst {
  record User(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{user_id}", ttl = "10m")
  User findById(UUID userId);

  @CacheEvict(key = "tenant:{tenant_id}:user:{user.id}")
  void update(User user);
}
