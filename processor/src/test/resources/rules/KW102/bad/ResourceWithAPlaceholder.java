package example;

import io.keyward.annotation.Cacheable;

public interface ResourceWithAPlaceholder {
  @Cacheable(key = "tenant:{tenant_id}:v{version}:stock", ttl = "10m") // !KW102
  int stock(int version);

  @Cacheable(key = "{region}:{tenant_id}:stock", ttl = "10m") // !KW102
  int first(int region);
}
