package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface OnlyTheEvictionForgets {
  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  long logins(long id);

  @CacheEvict(key = "tenant:user:{id}") // !KW101
  void reset(long id);

  @CacheEvict(key = "user:*") // !KW101
  void resetAll();
}
