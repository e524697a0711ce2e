package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface EnvironmentBeforeTenant {
  @Cacheable(key = "app:{env}:{tenant_id}:stock:{region}", ttl = "10m")
  int stock(int region);

  @CacheEvict(key = "app:{env}:{tenant_id}:stock:*")
  void restock();
}
