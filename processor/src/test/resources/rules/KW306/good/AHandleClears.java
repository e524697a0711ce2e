package example;

import io.keyward.CacheEntry;
import io.keyward.annotation.CacheCatalog;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.SecuritySensitive;
import java.util.UUID;

@CacheCatalog
public interface AHandleClears {
  @SecuritySensitive(justification = "the handle evicts on every change")
  @Cacheable(key = "tenant:{tenant_id}:can-edit:{user}", ttl = "60s")
  CacheEntry<Boolean> canEdit(UUID user);
}
