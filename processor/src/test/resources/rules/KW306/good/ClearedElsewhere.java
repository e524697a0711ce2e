package example;

import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import io.keyward.annotation.SecuritySensitive;
import java.util.UUID;

public interface ClearedElsewhere {
  @SecuritySensitive(justification = "a minute of staleness is agreed")
  @Cacheable(key = "tenant:{tenant_id}:can-edit:{user}", ttl = "40s", staleIfError = "20s")
  boolean canEdit(UUID user);

  @NotSensitive(justification = "only shown")
  @Cacheable(key = "tenant:{tenant_id}:can-edit:{user}", ttl = "60s")
  boolean mayEdit(UUID user);

  @SecuritySensitive(justification = "a minute of staleness is agreed")
  @Cacheable(key = "tenant:{tenant_id}:can-read:{user}", ttl = "60s")
  boolean canRead(UUID user);
}

// file: Changes.java
package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.CachePut;
import io.keyward.annotation.SecuritySensitive;
import java.util.UUID;

interface Changes {
  @CacheEvict(key = "tenant:{tenant_id}:can-edit:*")
  void change();

  @SecuritySensitive(justification = "the same entry")
  @CachePut(key = "tenant:{tenant_id}:can-read:{user}", ttl = "60s")
  boolean allow(UUID user);
}
