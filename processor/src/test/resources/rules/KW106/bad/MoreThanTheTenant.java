package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.Locale;
import java.util.UUID;

public interface MoreThanTheTenant {
  record Context(UUID tenant, Locale locale) {}

  @Cacheable(key = "tenant:{tenant_id}:greeting", ttl = "10m")
  String greeting(@TenantParam(path = "tenant") Context context); // !KW106

  @CacheEvict(key = "tenant:{tenant_id}:greeting")
  void change();
}
