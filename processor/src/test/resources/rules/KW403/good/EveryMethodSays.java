package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.ThroughCache;
import io.keyward.annotation.Uncached;
import java.util.List;

@CacheEvict(key = "tenant:{tenant_id}:stock:*", methods = "delete*")
@Uncached(reason = "rarely asked")
public interface EveryMethodSays {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  int stock(long id);

  void deleteById(long id);

  List<Long> findEmpty();

  @ThroughCache
  default int twice(long id) {
    return 2 * stock(id);
  }
}
