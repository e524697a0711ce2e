package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public sealed interface SealedInterface // !KW602
    permits SealedInterface.Only {
  @Cacheable(key = "tenant:{tenant_id}:stock", ttl = "10m")
  int stock();

  @CacheEvict(key = "tenant:{tenant_id}:stock")
  void restock();

  abstract non-sealed class Only implements SealedInterface {}
}
