package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.util.UUID;

@Uncached(reason = "rarely asked")
public interface CoveredByTheType {
  @Cacheable(key = "tenant:{tenant_id}:quota:{id}", ttl = "10m")
  long quota(long id);

  @CacheEvict(key = "tenant:{tenant_id}:quota:{id}")
  void raise(long id);

  long count(UUID tenantId);
}
