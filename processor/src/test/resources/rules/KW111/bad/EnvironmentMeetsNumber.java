package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface EnvironmentMeetsNumber {
  @Cacheable(key = "tenant:{tenant_id}:hosts:{env}", ttl = "10m")
  int here();

  @Cacheable(key = "tenant:{tenant_id}:hosts:{number}", ttl = "10m") // !KW111
  int in(int number);

  @CacheEvict(key = "tenant:{tenant_id}:hosts:*")
  void recount();
}
