package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import java.util.UUID;

public interface HarmlessToken {
  record Listing(
      UUID id, @NotSensitive(justification = "a cursor, worthless to others") String nextToken) {}

  @Cacheable(key = "tenant:{tenant_id}:listing:{id}", ttl = "10m")
  Listing find(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:listing:{id}")
  void drop(UUID id);
}
