package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;

public interface TenantWritesEvictGlobal {
  @GlobalCache(justification = "rates are published")
  @Cacheable(key = "global:rate:{id}", ttl = "1h")
  long rate(long id);

  @Cacheable(key = "tenant:{tenant_id}:offer:{id}", ttl = "1h")
  long offer(long id);

  @CacheEvict(key = "global:rate:{id}")
  @CacheEvict(key = "tenant:{tenant_id}:offer:*")
  void publish(long id);
}
