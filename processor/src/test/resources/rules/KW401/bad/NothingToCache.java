package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;

public interface NothingToCache {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m") // !KW401
  void warm(long id);

  @Uncached(reason = "an example that never compiles")
  void restock(long id);
}
