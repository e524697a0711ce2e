package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Collection;

public interface OneByOne {
  record Item(long id) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m")
  Item find(long id);

  @CacheEvict(key = "tenant:{tenant_id}:item:{ids}")
  void dropAll(Collection<Long> ids);
}
