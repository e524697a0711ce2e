package example;

import io.keyward.annotation.Cacheable;

public interface TenantTwice {
  @Cacheable(key = "tenant:{tenant_id}:a:{tenant_id}", ttl = "10m") // !KW103
  int count();
}
