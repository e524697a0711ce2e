package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

@CacheEvict(key = "tenant:{tenant_id}:items:*", methods = "delete*") // !KW404
public interface OnTheTypeOnce {
  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m")
  String find(long id);

  @CacheEvict(key = "tenant:{tenant_id}:item:*")
  void reload();

  void deleteOne(long id);

  void deleteAll();
}
