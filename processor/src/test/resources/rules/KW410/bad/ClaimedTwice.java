package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;

@CacheEvict(key = "tenant:{tenant_id}:stock:*", methods = "delete*")
@Uncached(reason = "rarely asked", methods = "*All") // !KW410
public interface ClaimedTwice {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m")
  int stock(long id);

  void deleteAll();
}
