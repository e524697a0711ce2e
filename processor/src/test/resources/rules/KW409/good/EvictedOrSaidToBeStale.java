package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface EvictedOrSaidToBeStale {
  record User(UUID id, String name) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User find(UUID id);

  @Cacheable(key = "tenant:{tenant_id}:user-count", ttl = "10m")
  int count();

  @CacheEvict(key = "tenant:{tenant_id}:user:{user.id}")
  @CacheEvict(key = "tenant:{tenant_id}:user-count")
  void save(User user);

  @SuppressWarnings("KW409")
  @Cacheable(key = "tenant:{tenant_id}:motto", ttl = "10m")
  String mottoOfTheDay();
}
