package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.TenantParam;
import java.util.Locale;

public interface TenantOfAnyClass {
  @Cacheable(key = "tenant:{tenant_id}:quota:{id}", ttl = "10m")
  long quota(
      @TenantParam Locale owner, // !KW202
      long id);

  @CacheEvict(key = "tenant:{tenant_id}:quota:{id}")
  void raise(long id);
}
