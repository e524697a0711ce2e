package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface RefreshedAhead {
  record Quote(long cents) {}

  @Cacheable(
      key = "tenant:{tenant_id}:quote:{id}",
      ttl = "10m",
      refreshAfter = "8m") // !KW000
  Quote quote(long id);

  @CacheEvict(key = "tenant:{tenant_id}:quote:{id}")
  void drop(long id);
}
