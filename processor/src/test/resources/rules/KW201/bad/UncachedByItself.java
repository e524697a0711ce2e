package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.util.UUID;

public interface UncachedByItself {
  @Cacheable(key = "tenant:{tenant_id}:quota:{id}", ttl = "10m")
  long quota(long id);

  @CacheEvict(key = "tenant:{tenant_id}:quota:{id}")
  void raise(long id);

  @Uncached(reason = "rarely asked")
  long count(
      UUID tenantId); // !KW201
}
