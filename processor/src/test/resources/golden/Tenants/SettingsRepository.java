package shop;

import io.keyward.TenantId;
import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.Locale;
import java.util.UUID;

public interface SettingsRepository {

  record Tenant(long id) {}

  record Context(Tenant tenant, Locale locale) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "1m")
  String text(@TenantParam String tenant);

  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "1m")
  String uuid(@TenantParam UUID tenantId, UUID id);

  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "1m")
  String number(@TenantParam int tenant);

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "1m")
  String record(@TenantParam Tenant owner);

  @CacheEvict(key = "tenant:{tenant_id}:a")
  void clear(@TenantParam(path = "tenant") Context context);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clearAll(@TenantParam(path = "tenant.id") Context context);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void support(
      @TenantParam(crossTenantJustification = "support acts for any customer") TenantId customer);
}
