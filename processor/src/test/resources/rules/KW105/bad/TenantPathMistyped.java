package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

public interface TenantPathMistyped {
  record Device(UUID id, UUID owner) {}

  @Cacheable(key = "tenant:{tenant_id}:device:{id}", ttl = "10m")
  int state(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:device:{device.id}")
  void save(
      @TenantParam(path = "tenantId") // !KW105
          Device device);
}
