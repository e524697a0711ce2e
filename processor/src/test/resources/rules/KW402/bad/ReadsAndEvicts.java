package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface ReadsAndEvicts {
  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m") // !KW402
  @CacheEvict(key = "tenant:{tenant_id}:order:*")
  int next(UUID id);
}
