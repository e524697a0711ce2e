package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface HalfOfARecord {
  record Where(int x, int y) {}

  @Cacheable(key = "tenant:{tenant_id}:tile:{at.x}", ttl = "10m")
  int height(Where at); // !KW106

  @CacheEvict(key = "tenant:{tenant_id}:tile:*")
  void remap();
}
