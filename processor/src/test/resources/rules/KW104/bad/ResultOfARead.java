package example;

import io.keyward.annotation.Cacheable;
import java.util.UUID;

public interface ResultOfARead {
  record User(UUID id) {}

  @Cacheable(key = "tenant:{tenant_id}:user:{result.id}", ttl = "10m") // !KW104
  User newest();
}
