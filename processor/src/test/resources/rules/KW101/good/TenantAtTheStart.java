package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.UUID;

public interface TenantAtTheStart {
  @Cacheable(key = "{tenant_id}:user:{id}", ttl = "10m")
  long logins(@TenantParam UUID customer, long id);

  @Cacheable(key = "{tenant_id}:team:{id}", ttl = "10m")
  long members(long id);

  @CacheEvict(key = "{tenant_id}:user:*")
  void reset();

  @CacheEvict(key = "{tenant_id}:*")
  void leave();
}
