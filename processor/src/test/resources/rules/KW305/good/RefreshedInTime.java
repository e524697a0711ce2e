package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface RefreshedInTime {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m", refreshAfter = "PT9M59S")
  int stock(long id);

  @Cacheable(
      key = "tenant:{tenant_id}:first:{id}",
      ttl = "eternal",
      refreshAfter = "7d",
      justification = "a first order never changes but by amend")
  int first(long id);

  @CacheEvict(key = "tenant:{tenant_id}:stock:{id}")
  void restock(long id);

  @CacheEvict(key = "tenant:{tenant_id}:first:{id}")
  void amend(long id);
}
