package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.util.UUID;

public interface TenantByOption {
  record Tenant(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:quota:{id}", ttl = "10m")
  long quota(UUID tenantId, long id);

  @CacheEvict(key = "tenant:{tenant_id}:quota:{id}")
  void raise(Tenant by, long id);

  @Uncached(reason = "it asks no cache")
  long count(UUID tenantId);
}
