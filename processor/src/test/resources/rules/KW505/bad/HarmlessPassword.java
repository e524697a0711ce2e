package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import java.util.UUID;

public interface HarmlessPassword {
  record Login(
      String name,
      @NotSensitive(justification = "nobody uses it any more") // !KW505
      String password) {}

  @Cacheable(key = "tenant:{tenant_id}:login:{id}", ttl = "10m")
  Login find(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:login:{id}")
  void drop(UUID id);
}
