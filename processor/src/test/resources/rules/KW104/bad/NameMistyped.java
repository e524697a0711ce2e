package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface NameMistyped {
  record User(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{userid}", ttl = "10m") // !KW104
  User findById(UUID userId);

  @CacheEvict(key = "tenant:{tenant_id}:user:*")
  void reload();
}
