package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface ShapeAndPrefix {
  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m")
  String find(long id);

  @CacheEvict(key = "tenant:{tenant_id}:order:{order_id}:*") // !KW406
  void drop(long id);

  @CacheEvict(key = "app:{tenant_id}:*") // !KW406
  void dropAll();
}
