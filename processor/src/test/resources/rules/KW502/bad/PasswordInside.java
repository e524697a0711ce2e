package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface PasswordInside {
  record Login(String name, String passwordHash) {}

  record User(UUID id, Login login) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m") // !KW502
  User find(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:user:{id}")
  void drop(UUID id);
}
