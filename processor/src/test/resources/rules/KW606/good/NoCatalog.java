package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface NoCatalog {
  record Report(int total) {}

  @Cacheable(key = "tenant:{tenant_id}:report:{month}", ttl = "1h")
  Report monthly(int month);

  @CacheEvict(key = "tenant:{tenant_id}:report:*")
  void drop();
}
