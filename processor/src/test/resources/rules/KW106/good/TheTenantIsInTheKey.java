package example;

import io.keyward.TenantId;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

public interface TheTenantIsInTheKey {
  record Owner(UUID id) {}

  record Order(TenantId tenant) {}

  @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m")
  int byName(UUID customer, long id);

  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "10m")
  int byType(Owner of, long id);

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m")
  int byPath(@TenantParam(path = "tenant") Order order);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void reload();
}
