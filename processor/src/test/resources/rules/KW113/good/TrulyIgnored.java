package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyIgnore;

public interface TrulyIgnored {
  @Cacheable(key = "tenant:{tenant_id}:price:{product}", ttl = "10m")
  long price(long product, @KeyIgnore(reason = "it only goes to the log") String caller);

  @CacheEvict(key = "tenant:{tenant_id}:price:*")
  void reprice();
}
