package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;

public interface RolesInAPlay {
  @NotSensitive(justification = "a part in a play")
  record Role(String name) {}

  @Cacheable(key = "tenant:{tenant_id}:lead:{play}", ttl = "10m")
  Role lead(long play);

  @NotSensitive(justification = "the parts of a play")
  @Cacheable(key = "tenant:{tenant_id}:roles:{play}", ttl = "10m")
  int countRoles(long play);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void recast();
}
