package example;

import io.keyward.annotation.Cacheable;

public interface PartOfTheTenant {
  @Cacheable(key = "tenant:{tenant_id.value}:stock:{id}", ttl = "10m") // !KW101
  int stock(long id);
}
