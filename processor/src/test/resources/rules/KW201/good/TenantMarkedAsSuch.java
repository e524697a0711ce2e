package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

public interface TenantMarkedAsSuch {
  @Cacheable(key = "tenant:{tenant_id}:quota:{id}", ttl = "10m")
  long quota(@TenantParam UUID tenantId, long id);

  @CacheEvict(key = "tenant:{tenant_id}:quota:*")
  void raise(int tenants, boolean subtenant);
}
