package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface NearlyTheEntry {
  record User(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User find(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:users:{user.id}") // !KW404
  void save(User user);

  @CacheEvict(key = "tenant:{tenant_id}:user:{id}")
  void delete(UUID id);
}
