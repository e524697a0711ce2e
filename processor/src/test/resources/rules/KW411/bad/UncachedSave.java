package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;

public interface UncachedSave {
  record Item(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m")
  Item find(long id);

  @Uncached(reason = "nothing to cache") // ?KW411
  void save(Item item);

  @CacheEvict(key = "tenant:{tenant_id}:item:{id}")
  void drop(long id);
}
