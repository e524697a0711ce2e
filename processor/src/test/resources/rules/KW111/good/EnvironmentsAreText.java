package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;

public interface EnvironmentsAreText {
  @Cacheable(key = "tenant:{tenant_id}:hosts:{env}", ttl = "10m")
  int here();

  @Cacheable(key = "tenant:{tenant_id}:hosts:{env}", ttl = "10m")
  int hereToo();

  @Cacheable(key = "tenant:{tenant_id}:hosts:{name}", ttl = "10m")
  int in(@KeyPart(maxLength = 8) String name);

  @CacheEvict(key = "tenant:{tenant_id}:hosts:*")
  void recount();
}
