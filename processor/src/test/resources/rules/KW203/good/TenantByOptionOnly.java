package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.GlobalCache;
import java.util.UUID;

@GlobalCache(justification = "countries are the same for every tenant")
public interface TenantByOptionOnly {
  @Cacheable(key = "global:country:{id}", ttl = "1d")
  int population(long id);

  @CacheEvict(key = "global:country:{id}")
  void recount(UUID customer, long id);
}
