package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface NothingBetween {
  @Cacheable(key = "tenant:{tenant_id}:tile:{x}{y}", ttl = "10m") // !KW107
  int height(int x, int y);

  @CacheEvict(key = "tenant:{tenant_id}:tile:*")
  void remap();
}
