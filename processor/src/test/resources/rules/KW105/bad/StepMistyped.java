package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface StepMistyped {
  record User(UUID id, String name) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User findById(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:user:{user.idd}") // !KW105
  void save(User user);
}
