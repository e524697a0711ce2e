package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public class HiddenInside {
  private interface Stock { // !KW602
    @Cacheable(key = "tenant:{tenant_id}:stock", ttl = "10m")
    int stock();

    @CacheEvict(key = "tenant:{tenant_id}:stock")
    void restock();
  }
}
