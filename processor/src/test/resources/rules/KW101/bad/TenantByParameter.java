package example;

import io.keyward.annotation.Cacheable;

public interface TenantByParameter {
  @Cacheable(key = "tenant:{tenant}:plan", ttl = "10m") // !KW101
  int plan(long tenant);
}
