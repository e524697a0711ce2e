package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface TenantOfWhatIsNotCached {
  @Cacheable(key = "tenant:{tenant_id}:quota:{id}", ttl = "10m")
  long quota(long id);

  @CacheEvict(key = "tenant:{tenant_id}:quota:{id}")
  void raise(long id);
}
