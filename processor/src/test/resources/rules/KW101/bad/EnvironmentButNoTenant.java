package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface EnvironmentButNoTenant {
  @Cacheable(key = "app:{env}:user:{id}", ttl = "10m") // !KW101
  int logins(long id);

  @Cacheable(key = "{env}:user:{id}", ttl = "10m") // !KW101
  int failures(long id);

  @Cacheable(key = "app:{env}", ttl = "10m") // !KW101
  int total();

  @Cacheable(key = "app:{env}:{id}", ttl = "10m") // !KW101
  int last(long id);

  @CacheEvict(key = "{env}:*") // !KW101
  void reset();
}
