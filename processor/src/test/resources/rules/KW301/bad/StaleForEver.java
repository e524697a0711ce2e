package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface StaleForEver {
  @Cacheable(
      key = "tenant:{tenant_id}:rate:{id}",
      ttl = "10m",
      staleIfError = "eternal") // !KW301
  int rate(long id);

  @CacheEvict(key = "tenant:{tenant_id}:rate:{id}")
  void drop(long id);
}
