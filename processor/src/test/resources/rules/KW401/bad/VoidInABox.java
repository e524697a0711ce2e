package example;

import io.keyward.annotation.Cacheable;

public interface VoidInABox {
  @Cacheable(key = "tenant:{tenant_id}:stock:{id}", ttl = "10m") // !KW401
  Void warm(long id);
}
