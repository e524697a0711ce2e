package example;

import io.keyward.annotation.Cacheable;

public interface NoResource {
  @Cacheable(key = "tenant:{tenant_id}:{id}", ttl = "10m") // !KW102
  int stock(long id);

  @Cacheable(key = "tenant:{tenant_id}", ttl = "10m") // !KW102
  int total();
}
