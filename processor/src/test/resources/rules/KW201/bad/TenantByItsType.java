package example;

import io.keyward.TenantId;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface TenantByItsType {
  @Cacheable(key = "tenant:{tenant_id}:quota", ttl = "10m")
  long quota();

  @CacheEvict(key = "tenant:{tenant_id}:quota")
  void raise(TenantId customer); // !KW201
}
