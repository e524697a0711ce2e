package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import java.util.UUID;

public interface SnakeCamelAndKeyPart {
  record User(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{user_id}", ttl = "10m")
  User findById(UUID userId);

  @CacheEvict(key = "tenant:{tenant_id}:user:{id}")
  void drop(@KeyPart("id") UUID which);

  @CacheEvict(key = "tenant:{tenant_id}:user:{result.id}")
  User renameFirst(String name);
}
