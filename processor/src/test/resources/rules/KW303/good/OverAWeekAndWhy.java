package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface OverAWeekAndWhy {
  @Cacheable(
      key = "tenant:{tenant_id}:stock:{id}",
      ttl = "30d",
      justification = "counted once a month, and every count evicts")
  int stock(long id);

  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void recount(long id);
}
