package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public class DeepInside {
  private static class Hidden {
    public interface Stock { // !KW602
      @Cacheable(key = "tenant:{tenant_id}:stock", ttl = "10m")
      int stock();

      @CacheEvict(key = "tenant:{tenant_id}:stock")
      void restock();
    }
  }

  Object hidden() {
    return new Hidden();
  }
}
