package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.SecuritySensitive;
import java.util.UUID;

public interface DecidedAMinuteAgo {
  @SecuritySensitive(justification = "a minute of staleness is agreed; every change evicts")
  @Cacheable(key = "tenant:{tenant_id}:can-edit:{user}", ttl = "60s")
  boolean canEdit(UUID user);

  @CacheEvict(key = "tenant:{tenant_id}:can-edit:{user}")
  void change(UUID user);
}
