package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.SecuritySensitive;
import java.util.List;
import java.util.UUID;

public interface NamedForIt {
  @Cacheable(key = "tenant:{tenant_id}:a:{user}", ttl = "30s") // !KW503
  boolean canEdit(UUID user);

  @Cacheable(key = "tenant:{tenant_id}:b:{user}", ttl = "30s") // !KW503
  boolean isAllowed(UUID user);

  @SecuritySensitive(justification = " ")
  @Cacheable(key = "tenant:{tenant_id}:c:{user}", ttl = "30s") // !KW503
  List<UUID> loadACL(UUID user);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void change();
}
