package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface MistypedOption {
  @Cacheable(key = "tenant:{tenant_id}:orders:{customer}", ttl = "10m")
  int orders(long customer);

  @CacheEvict(key = "tenant:{tenant_id}:orders:{customer}")
  void order(long customer);
}
