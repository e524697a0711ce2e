package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface OnTheKey {
  @Cacheable(
      ttl = "10m",
      key = "tenant:{tenant_id}:order:{id}") // !KW501
  Object order(long id);

  @CacheEvict(key = "tenant:{tenant_id}:order:{id}")
  void save(long id);
}
