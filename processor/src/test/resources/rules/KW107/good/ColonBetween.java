package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Set;

public interface ColonBetween {
  @Cacheable(key = "tenant:{tenant_id}:tile:{x}:{y}", ttl = "10m")
  int height(int x, int y);

  @CacheEvict(key = "tenant:{tenant_id}:tile:{xs}:{y}")
  void remap(Set<Integer> xs, int y);
}
