package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface FloatingPoint {
  @Cacheable(key = "tenant:{tenant_id}:fee:{amount}", ttl = "10m") // !KW108
  long fee(double amount);

  @CacheEvict(key = "tenant:{tenant_id}:fee:*")
  void reprice();
}
