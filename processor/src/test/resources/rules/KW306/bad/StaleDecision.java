package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.SecuritySensitive;
import java.util.UUID;

public interface StaleDecision {
  record Permissions(int bits) {}

  @SecuritySensitive(justification = "every change evicts")
  @Cacheable(
      key = "tenant:{tenant_id}:permissions:{user}",
      ttl = "50s", // !KW306
      staleIfError = "11s")
  Permissions find(UUID user);

  @SecuritySensitive(justification = "the same entry")
  @CachePut(key = "tenant:{tenant_id}:permissions:{user}", ttl = "61s") // !KW306
  Permissions change(UUID user);

  @SecuritySensitive(justification = "the same entry")
  @CacheEvict(key = "tenant:{tenant_id}:permissions:{user}")
  void drop(UUID user);
}
