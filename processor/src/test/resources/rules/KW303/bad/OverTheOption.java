package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;

public interface OverTheOption {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "61m") // !KW303
  int stock(long id);

  @CachePut(key = "tenant:{tenant_id}:stock:{id}", ttl = "1h")
  int restock(long id);
}
