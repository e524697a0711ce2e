package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.SecuritySensitive;
import java.util.UUID;

public interface DecidedAnHourAgo {
  @SecuritySensitive(justification = "every change evicts")
  @Cacheable(key = "tenant:{tenant_id}:can-edit:{user}", ttl = "1h") // !KW306
  boolean canEdit(UUID user);

  @CacheEvict(key = "tenant:{tenant_id}:can-edit:{user}")
  void change(UUID user);
}
