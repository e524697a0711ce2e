package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

public interface NothingSecret {
  enum Secret {
    YES,
    NO
  }

  record Session(UUID id, LocalDate token, Secret secret) {}

  record User(UUID id, boolean password, long tokenCount, Duration accessToken, Session jwt) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User find(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:user:{id}")
  void drop(UUID id);
}
