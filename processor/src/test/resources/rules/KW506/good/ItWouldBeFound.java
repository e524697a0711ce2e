package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import java.util.UUID;

public interface ItWouldBeFound {
  record Item(UUID id, @NotSensitive(justification = "printed on it") String token) {}

  @Cacheable(key = "tenant:{tenant_id}:item:{id}", ttl = "10m")
  Item find(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:item:{id}")
  void drop(UUID id);
}
