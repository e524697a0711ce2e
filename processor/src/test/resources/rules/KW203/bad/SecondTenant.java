package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

public interface SecondTenant {
  @Cacheable(key = "tenant:{tenant_id}:quota", ttl = "10m")
  long quota();

  @CacheEvict(key = "tenant:{tenant_id}:quota")
  void move(
      @TenantParam UUID from,
      @TenantParam UUID to); // !KW203
}
