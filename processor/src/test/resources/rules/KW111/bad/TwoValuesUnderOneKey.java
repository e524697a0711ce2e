package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface TwoValuesUnderOneKey {
  record User(UUID id, String name) {}

  record Profile(UUID id, String motto) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User find(UUID id);

  @Cacheable(key = "tenant:{tenant_id}:user:{user_id}", ttl = "10m") // !KW111
  Profile profile(UUID userId);

  @CacheEvict(key = "tenant:{tenant_id}:user:{user.id}")
  void save(User user);
}
