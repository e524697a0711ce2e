package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface StaleOnErrors {
  @Cacheable(
      key = "tenant:{tenant_id}:rate:{id}",
      ttl = "10m",
      staleIfError = "1h") // !KW000
  int rate(long id);

  @CacheEvict(key = "tenant:{tenant_id}:rate:{id}")
  void drop(long id);
}
