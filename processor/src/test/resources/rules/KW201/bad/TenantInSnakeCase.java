package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface TenantInSnakeCase {
  record Tenant(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:quota:{id}", ttl = "10m")
  long quota(UUID tenant_id, long id); // !KW201

  @CacheEvict(key = "tenant:{tenant_id}:quota:{id}")
  void raise(Tenant by, long id); // !KW201
}
