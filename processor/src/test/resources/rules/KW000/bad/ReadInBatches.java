package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;
import java.util.Map;

public interface ReadInBatches {
  record Item(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{ids}", ttl = "10m") // !KW000
  Map<Long, Item> findAll(Collection<Long> ids);

  @CacheEvict(key = "tenant:{tenant_id}:item:*")
  void reload();
}
