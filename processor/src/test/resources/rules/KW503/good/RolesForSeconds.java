package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.SecuritySensitive;
import java.util.Set;
import java.util.UUID;

public interface RolesForSeconds {
  enum Role {
    READER,
    WRITER
  }

  @SecuritySensitive(justification = "30 s of staleness is agreed; every change evicts")
  @Cacheable(key = "tenant:{tenant_id}:roles:{user}", ttl = "30s")
  Set<Role> of(UUID user);

  @CacheEvict(key = "tenant:{tenant_id}:roles:{user}")
  void change(UUID user);
}
