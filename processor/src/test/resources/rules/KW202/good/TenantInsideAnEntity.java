package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

public interface TenantInsideAnEntity {
  record CustomerId(long value) {}

  record Device(UUID id, CustomerId owner) {}

  @Cacheable(key = "tenant:{tenant_id}:device:{id}", ttl = "10m")
  Device find(@TenantParam CustomerId owner, UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:device:{device.id}")
  void save(@TenantParam(path = "owner") Device device);
}
