package example;

import io.keyward.annotation.Cacheable;

public class CachedClass {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m") // !KW601
  public int stock(long id) {
    return 0;
  }
}
