package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface TenantUnmarked {
  @Cacheable(key = "tenant:{tenant_id}:quota:{id}", ttl = "10m")
  long quota(
      UUID tenantId, // !KW201
      long id);

  @CacheEvict(key = "tenant:{tenant_id}:quota:{id}")
  void raise(long id);
}
