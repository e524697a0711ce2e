package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import java.util.Set;
import java.util.UUID;

public interface RolesForAnHour {
  enum Role {
    READER,
    WRITER
  }

  @Cacheable(key = "tenant:{tenant_id}:roles:{user}", ttl = "1h") // !KW503
  Set<Role> of(UUID user);

  @CacheEvict(key = "tenant:{tenant_id}:roles:{user}")
  void change(UUID user);
}
