package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface ClonesAsObjects<X extends IllegalStateException> {
  @Cacheable(key = "tenant:{tenant_id}:stock", ttl = "10m")
  int stock();

  @CacheEvict(key = "tenant:{tenant_id}:stock")
  Object clone() throws CloneNotSupportedException, X;
}
