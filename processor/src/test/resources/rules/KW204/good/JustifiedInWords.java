package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

public interface JustifiedInWords {
  @GlobalCache(justification = "countries are the same for every tenant")
  @Cacheable(key = "global:country:{id}", ttl = "1d")
  int population(long id);

  @Cacheable(key = "tenant:{tenant_id}:quota", ttl = "10m")
  long quota(@TenantParam(crossTenantJustification = "support may look") UUID customer);

  @CacheEvict(key = "global:country:*")
  @CacheEvict(key = "tenant:{tenant_id}:quota")
  void reload();
}
