package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface StaticAndPrivate {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m") // !KW601
  static int stock(long id) {
    return 0;
  }

  @CacheEvict(key = "stock") // !KW601
  private void restock() {}
}
