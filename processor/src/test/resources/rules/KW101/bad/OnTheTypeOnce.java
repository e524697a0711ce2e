package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

@CacheEvict(
    key = "user:*", // !KW101
    methods = "drop*")
public interface OnTheTypeOnce {
  @Cacheable(key = "tenant:{tenant_id}:user:{id}", ttl = "10m")
  long logins(long id);

  void drop(long id);

  void dropAll();
}
