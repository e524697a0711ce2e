package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface CachedWrite {
  record Order(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m") // !KW402
  Order createIfAbsent(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:order:{id}")
  void cancel(UUID id);
}
