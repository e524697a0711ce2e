package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

public interface OneTenantOnly {
  @Cacheable(key = "tenant:{tenant_id}:quota", ttl = "10m")
  long quota(@TenantParam UUID customer);

  @CacheEvict(key = "tenant:{tenant_id}:quota")
  void raise(@TenantParam UUID customer, UUID by);
}
