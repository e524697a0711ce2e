package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.util.UUID;

public interface NothingEvicts {
  record User(UUID id, String name) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User find(UUID id);

  @CachePut(key = "tenant:{tenant_id}:user:{user.id}", ttl = "10m")
  User save(User user);

  @Cacheable(key = "tenant:{tenant_id}:user-count", ttl = "10m") // ?KW409
  int count();

  @CacheEvict(key = "tenant:{tenant_id}:user:*")
  void deleteAll();

  @Uncached(reason = "a report, read once a month")
  String report();
}
