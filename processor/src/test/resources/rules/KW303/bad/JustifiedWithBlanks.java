package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;

public interface JustifiedWithBlanks {
  @CachePut(key = "tenant:{tenant_id}:stock:{id}", ttl = "8d", justification = " ") // !KW303
  int restock(long id);

  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "7d")
  int stock(long id);
}
