package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.SecuritySensitive;

public interface ASplitSecondTooLong {
  @SecuritySensitive(justification = "agreed: a minute")
  @Cacheable(key = "tenant:{tenant_id}:can-edit:{user}", ttl = "PT60.0001S") // !KW306
  boolean canEdit(long user);

  @CacheEvict(key = "tenant:{tenant_id}:can-edit:{user}")
  void change(long user);
}
