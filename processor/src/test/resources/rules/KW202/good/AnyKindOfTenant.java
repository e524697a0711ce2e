package example;

import io.keyward.TenantId;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

public interface AnyKindOfTenant {
  record CustomerId(String value) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m")
  long a(@TenantParam String of);

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m")
  long b(@TenantParam UUID of);

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m")
  long c(@TenantParam int of);

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m")
  long d(@TenantParam long of);

  @Cacheable(key = "tenant:{tenant_id}:e", ttl = "10m")
  long e(@TenantParam TenantId of);

  @Cacheable(key = "tenant:{tenant_id}:f", ttl = "10m")
  long f(@TenantParam CustomerId of);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void raise();
}
