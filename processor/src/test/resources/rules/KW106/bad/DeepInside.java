package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface DeepInside {
  record Where(int x, int y) {}

  record Box(Where from, int size) {}

  @Cacheable(key = "tenant:{tenant_id}:box:{box.size}:{box.from.x}", ttl = "10m")
  int weight(Box box); // !KW106

  @CacheEvict(key = "tenant:{tenant_id}:box:*")
  void reweigh();
}
