package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.SecuritySensitive;
import java.util.UUID;

public interface NothingClears {
  @SecuritySensitive(justification = "a minute of staleness is agreed")
  @Cacheable(key = "tenant:{tenant_id}:can-edit:{user}", ttl = "60s") // !KW306
  boolean canEdit(UUID user);

  @CacheEvict(key = "tenant:{tenant_id}:can-read:{user}", justification = "read elsewhere")
  void change(UUID user);
}
