package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

public interface CrossTenantWithoutAWord {
  @Cacheable(key = "tenant:{tenant_id}:quota", ttl = "10m")
  long quota(@TenantParam(crossTenantJustification = "\t") UUID customer); // !KW204

  @CacheEvict(key = "tenant:{tenant_id}:quota")
  void raise();
}
