package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface UserRepository {

  record User(UUID id, String name) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{user_id}", ttl = "10m", absentTtl = "30s")
  Optional<User> findById(UUID userId);

  @CacheEvict(key = "tenant:{tenant_id}:user:{user.id}")
  void save(User user) throws IOException;

  @CacheEvict(key = "tenant:{tenant_id}:user:*")
  int deactivateAll();

  @Uncached(reason = "an unbounded report; never read twice")
  List<User> search(String freeText);
}
