package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface FinalizesAnything { // !KW602
  @Cacheable(key = "tenant:{tenant_id}:stock", ttl = "10m")
  int stock();

  @CacheEvict(key = "tenant:{tenant_id}:stock")
  <X extends Exception> void finalize() throws X;
}
