package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface NothingThere {
  record User(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  User find(UUID id);

  @CachePut(key = "tenant:{tenant_id}:account:{result.id}", ttl = "10m") // !KW404
  User create(long number);

  @CacheEvict(key = "tenant:{tenant_id}:invoice:*") // !KW404
  void bill();

  @CacheEvict(key = "global:user:*") // !KW404
  void reload();

  @CacheEvict(key = "tenant:{tenant_id}:user:{day}") // !KW404
  void endOf(java.time.LocalDate day);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void wipe();
}
