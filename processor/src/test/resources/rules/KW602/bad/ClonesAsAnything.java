package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface ClonesAsAnything { // !KW602
  @Cacheable(key = "tenant:{tenant_id}:stock", ttl = "10m")
  int stock();

  @CacheEvict(key = "tenant:{tenant_id}:stock")
  <T> T clone();
}
